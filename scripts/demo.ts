/**
 * The product doing its main job: `npm run demo` in a browser to look at, `npm run demo -- --headless --json` by itself,
 * printing what the panel showed beside what the emulator received, and taking the pictures of the documentation in Chromium.
 * `--browser firefox` does the same in Firefox.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import type { BrowserName } from '../e2e/support/authlens.ts';
import { printGuide } from './demo/guide.ts';
import { isProven } from './demo/report.ts';
import { startDemo } from './demo/start.ts';
import { playStory } from './demo/story.ts';

const { values } = parseArgs({
  options: { headless: { type: 'boolean' }, json: { type: 'boolean' }, browser: { type: 'string' } },
});
const browser = readBrowser(values.browser ?? 'chromium');
const displayed = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
const headless = values.headless === true || !displayed;
const say = values.json === true ? () => {} : console.log;

if (values.headless !== true && !displayed) say('There is no display here, so the demo runs headless.');
say('Building the extension.');
build();
const demo = await startDemo({ browser, headless });
const report = await playStory(demo, { pictures: headless && browser === 'chromium', say });
const proven = isProven(report, demo);
if (values.json === true) console.log(JSON.stringify(report, null, 2));
else printGuide(report, proven);
if (!headless) await untilClosed();
await demo.authlens.close();
process.exitCode = proven ? 0 : 1;

function build(): void {
  const { status, stderr } = spawnSync(
    'node_modules/.bin/wxt',
    ['build', ...(browser === 'firefox' ? ['--browser', 'firefox'] : [])],
    {
      encoding: 'utf8',
      shell: process.platform === 'win32',
    },
  );
  if (status !== 0) throw new Error(`The extension could not be built.\n${stderr}`);
}

async function untilClosed(): Promise<void> {
  say('Look around in the browser; close its window to end the demo.');
  await demo.authlens.browserClosed;
}

function readBrowser(name: string): BrowserName {
  if (name === 'chromium' || name === 'firefox') return name;
  throw new Error(`--browser takes chromium or firefox, not ${name}.`);
}
