/** Draws the extension's icons from docs/icon.svg with the browser: `node scripts/icons.ts`. */
import { readFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';
import { ensureBrowser } from '../e2e/support/ensure-browser.ts';

const drawing = await readFile(new URL('../docs/icon.svg', import.meta.url), 'base64');
const browser = await puppeteer.launch({ executablePath: ensureBrowser(), args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const size of [16, 32, 48, 128]) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(
    `<body style="margin:0"><img width="${size}" height="${size}" style="display:block" src="data:image/svg+xml;base64,${drawing}">`,
  );
  await page.screenshot({ path: `public/icons/${size}.png`, omitBackground: true });
}
await browser.close();
