import { afterAll, beforeAll, expect, test } from 'vitest';
import { generateKey } from '../emulator/api/keys.ts';
import { headerValues } from '../emulator/raw-header.ts';
import { basic } from '../emulator/test-client.ts';
import { addKey } from './support/add-key.ts';
import { copyAs } from './support/copy-as.ts';
import { withAuthlens } from './support/fixture.ts';
import { keyForms } from './support/key-forms.ts';
import { compose } from './support/playground.ts';
import { paste } from './support/reports.ts';
import { isAtHand, type ProgramRunner, startProgramRunner } from './support/run-program.ts';

const key = generateKey();
const authlens = withAuthlens({ emulator: { keys: { sandbox: [key] } } });
const body = `{\n  "title": "It's \\"é\\" for $5",\n  "description": "100 %"\n}`;

let runner: ProgramRunner;
beforeAll(async () => {
  const { panel, emulator } = authlens();
  runner = startProgramRunner(emulator);
  await addKey(panel, { value: key, label: 'Shop' });
  await panel.click('tab', 'Playground');
  await compose(panel, { key: 'Shop', method: 'POST', path: '/videos', headers: [['X-Trace', 'a b']], body });
});
afterAll(() => runner.close());

test.skipIf(!isAtHand('python')).each([
  ['fetch', 'node', 'Copied as fetch, the key left out: it asks for APIVIDEO_KEY.'],
  ['Node.js', 'node', 'Copied as Node.js, the key left out: set APIVIDEO_KEY.'],
  ['Python', 'python', 'Copied as Python, the key left out: set APIVIDEO_KEY.'],
] as const)(
  '%s holds no key, and sends the request with the key of the environment',
  async (format, program, sentence) => {
    const { panel } = authlens();
    await copyAs(panel, format);
    await panel.waitForText(sentence);
    const text = await paste(panel);
    for (const form of keyForms(key)) expect(text).not.toContain(form);
    const { record } = await runner.send(program, text, { APIVIDEO_KEY: key });
    expect([record.method, record.host, record.path]).toEqual(['POST', 'sandbox.api.video', '/videos']);
    expect(headerValues(record.rawHeaders, 'Authorization')).toEqual([basic(key)]);
    expect(headerValues(record.rawHeaders, 'X-Trace')).toEqual(['a b']);
    expect(headerValues(record.rawHeaders, 'Content-Type')).toEqual(['application/json']);
    expect(record.body.toString()).toBe(body);
    expect(record.response?.status).toBe(201);
  },
);

test('the key is in what is copied only after a second choice', async () => {
  const { panel } = authlens();
  await copyAs(panel, 'With the key…');
  await panel.waitForText('The code will hold the key itself: whoever gets to see it can use it.');
  await panel.click('menuitem', 'Node.js, with the key');
  await panel.waitForText('Copied as Node.js, with the key: whoever reads it can use it.');
  const text = await paste(panel);
  expect(text).toContain(key);
  const { record } = await runner.send('node', text);
  expect(record.response?.status).toBe(201);
});

test('a secret that was copied is taken from the clipboard with one click', async () => {
  const { panel } = authlens();
  await copyAs(panel, 'With the key…');
  await panel.click('menuitem', 'Node.js, with the key');
  await panel.waitForText('The browser lets nothing clear it later by itself');
  expect(await paste(panel)).toContain(key);
  await panel.click('button', 'Empty the clipboard');
  await panel.waitForText('The clipboard is empty.');
  expect(await paste(panel)).toBe('');
  // Without a secret there is nothing to take away.
  await copyAs(panel, 'Node.js');
  await panel.waitForText('Copied as Node.js, the key left out');
  expect(await panel.text()).not.toContain('Empty the clipboard');
});

test('by keyboard alone', async () => {
  const { panel } = authlens();
  const { keyboard } = panel.devtools;
  await panel
    .find('button', 'Copy as ▾')
    .map((button) => button instanceof HTMLElement && button.focus())
    .wait();
  await keyboard.press('Enter');
  await panel.find('menuitem', 'fetch').wait();
  // From cURL, its two other shells, fetch and Node.js.
  for (let step = 0; step < 5; step++) await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await panel.waitForText('Copied as Python, the key left out: set APIVIDEO_KEY.');
  expect(await paste(panel)).toContain('import http.client');
});

test('Escape closes the menu and leaves the drawer of DevTools shut', async () => {
  const { panel } = authlens();
  await copyAs(panel, 'With the key…');
  await panel.devtools.keyboard.press('Escape');
  await panel.frame.waitForFunction(() => document.querySelector('[role="menu"]') === null);
  const focused = await panel.frame.evaluate(() => document.activeElement?.textContent);
  expect(focused).toBe('Copy as ▾');
});
