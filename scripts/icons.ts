/** Draws the extension's icons and the tile of the stores from docs/icon.svg with the browser: `node scripts/icons.ts`. */
import { readFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';
import { ensureBrowser } from '../e2e/support/ensure-browser.ts';

const drawing = await readFile(new URL('../docs/icon.svg', import.meta.url), 'base64');
const browser = await puppeteer.launch({ executablePath: ensureBrowser(), args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const size of [16, 32, 48, 128]) await draw(`public/icons/${size}.png`, size, size, icon(size));
const words = '<b>Authlens</b><span>What was really sent,<br>and why it was refused</span>';
const tile = `<style>
  main { display: flex; align-items: center; gap: 24px; box-sizing: border-box; height: 280px; padding: 0 32px;
    background: #eef3fb; color: #1d1f25; font: 18px/1.4 system-ui, "DejaVu Sans", sans-serif }
  img { flex: none } b { display: block; font-size: 38px } span { color: #5b5f69 }
</style><main>${icon(128)}<div>${words}</div></main>`;
await draw('docs/store/pictures/tile.png', 440, 280, tile);
await browser.close();

function icon(size: number): string {
  return `<img width="${size}" height="${size}" style="display:block" src="data:image/svg+xml;base64,${drawing}">`;
}

async function draw(path: `${string}.png`, width: number, height: number, content: string): Promise<void> {
  await page.setViewport({ width, height });
  await page.setContent(`<!doctype html><body style="margin:0">${content}`);
  await page.screenshot({ path, omitBackground: true });
}
