import { expect, test } from 'vitest';
import { generateKey } from '../emulator/api/keys.ts';
import { randomText } from '../emulator/random-text.ts';
import { addKey } from './support/add-key.ts';
import { withAuthlens } from './support/fixture.ts';
import { pasteKey, revealKey } from './support/keys-view.ts';

const authlens = withAuthlens();

const base64 = (text: string) => Buffer.from(text).toString('base64');

const surrounded: [string, (key: string) => string, string][] = [
  [
    'spaces and a tab',
    (key) => `  ${key}\t`,
    'Two spaces and a tab were removed from what you pasted. 43 characters remain.',
  ],
  ['a line end', (key) => `${key}\n`, 'A line end was removed from what you pasted. 43 characters remain.'],
  [
    'quotes and a comma',
    (key) => `"${key}",`,
    'Two quotes and a trailing comma were removed from what you pasted. 43 characters remain.',
  ],
  [
    'the colon of Basic',
    (key) => `${key}:`,
    'A trailing colon was removed from what you pasted. 43 characters remain.',
  ],
  [
    'what nobody sees',
    (key) => `\ufeff${key}\u00a0`,
    'A no-break space and an invisible character were removed from what you pasted. 43 characters remain.',
  ],
];

test.each(surrounded)('the key is kept without %s around it', async (what, surround, note) => {
  const { panel } = authlens();
  const value = generateKey();
  const label = `Without ${what}`;
  expect(await pasteKey(authlens().panel, surround(value))).toBe(note);
  await addKey(panel, { value: surround(value), label });
  expect(await revealKey(panel, label)).toBe(value);
});

const holders: [string, (key: string) => string, string][] = [
  [
    'a Basic value',
    (key) => `Basic ${base64(`${key}:`)}`,
    'The Basic header that you pasted holds a key of 43 characters.',
  ],
  [
    'a whole header',
    (key) => `Authorization: Basic ${base64(`${key}:`)}`,
    'The Basic header that you pasted holds a key of 43 characters.',
  ],
  [
    'a header without colon',
    (key) => `Authorization: Basic ${base64(key)}`,
    'The Basic header that you pasted holds a key of 43 characters. The colon after it was missing there.',
  ],
  [
    'a curl command',
    (key) => `curl -u ${key}: https://sandbox.api.video/videos`,
    'The curl command that you pasted holds a key of 43 characters.',
  ],
];

test.each(holders)('the key inside %s is offered', async (what, hold, sentence) => {
  const { panel } = authlens();
  const value = generateKey();
  expect(await pasteKey(authlens().panel, hold(value))).toContain(sentence);
  await panel.fill('Label', `Inside ${what}`);
  expect(await isEnabled('Save key')).toBe(false);
  await panel.click('button', 'Use the key inside');
  await panel.waitForText('43 characters.');
  await panel.click('button', 'Save key');
  await panel.waitForText(`"Inside ${what}" is stored`);
  expect(await revealKey(panel, `Inside ${what}`)).toBe(value);
});

const jwt = `eyJhbGciOiJSUzI1NiJ9.${randomText(40)}.${randomText(60)}`;
const refused: [string, string, string][] = [
  [
    'nothing but spaces',
    '   ',
    'Three spaces were removed from what you pasted. Nothing remains. Paste the API key as api.video shows it.',
  ],
  [
    'nothing but quotes',
    '""',
    'Two quotes were removed from what you pasted. Nothing remains. Paste the API key as api.video shows it.',
  ],
  [
    'a colon inside',
    `${randomText(20)}:${randomText(9)}`,
    'A colon is character 21 of 30. A user name cannot hold one (RFC 7617), so this is more than a key.',
  ],
  ['a space inside', `${randomText(20)} ${randomText(9)}`, 'A space is character 21 of 30. A key is one word'],
  ['a line end inside', `${randomText(20)}\n${randomText(9)}`, 'A line end is character 21 of 30. A key is one word'],
  [
    'a control character',
    `${randomText(20)}\u0007${randomText(9)}`,
    'The control character U+0007 is character 21 of 30.',
  ],
  ['a Cyrillic letter', `${randomText(20)}\u0430${randomText(9)}`, '(U+0430) is character 21 of 30, and is not ASCII.'],
  ['a masked key', `${randomText(4)}••••${randomText(4)}`, 'the key is masked or cut short.'],
  ['an upload token', `to${randomText(22)}`, 'This looks like an upload token, not like an API key.'],
  [
    'the id of a video',
    `vi${randomText(22)}`,
    'This looks like the id of a video, player, project or live stream, not like an API key.',
  ],
  ['an access token', jwt, 'This looks like an access token (a JWT), not like an API key.'],
  [
    'an access token in a header',
    `Authorization: Bearer ${jwt}`,
    'This looks like an access token (a JWT), not like an API key.',
  ],
  ['a curl command without a key', 'curl https://sandbox.api.video/videos', 'This curl command carries no key'],
];

test.each(refused)('refused with its reason: %s', async (_what, pasted, sentence) => {
  expect(await pasteKey(authlens().panel, pasted)).toContain(sentence);
  expect(await isEnabled('Save key')).toBe(false);
});

test('refused with its reason: more than any header carries', async () => {
  const { panel } = authlens();
  await pasteKey(authlens().panel, 'x'.repeat(8193));
  await panel.fill('Label', 'Too long');
  await panel.click('button', 'Save key');
  await panel.waitForText('What you pasted has 8193 characters, more than the 8192 that a header can carry.');
});

async function isEnabled(button: string): Promise<boolean> {
  const element = authlens().panel.find('button', button).setEnsureElementIsInTheViewport(false);
  return element.map((found) => found instanceof HTMLButtonElement && !found.disabled).wait();
}
