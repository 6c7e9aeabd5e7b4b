import { beforeAll, describe, expect, test } from 'vitest';
import { generateKey } from '../emulator/api/keys.ts';
import { randomText } from '../emulator/random-text.ts';
import { headerValues, type RawHeader } from '../emulator/raw-header.ts';
import { addKey } from './support/add-key.ts';
import { hide, readAuthorizationCard, reveal } from './support/authorization-card.ts';
import { withAuthlens } from './support/fixture.ts';
import { compose, openTab, readHeaders, readStatus, send, sendByKeyboard } from './support/playground.ts';
import { authorizationsOf, recordTaker } from './support/take-records.ts';

const key = generateKey();
const authlens = withAuthlens({ emulator: { keys: { sandbox: [key] } } });

beforeAll(async () => {
  const { panel, emulator } = authlens();
  emulator.limits.sandbox.reads = 1000;
  await addKey(panel, { label: 'Good', value: key });
  await panel.click('tab', 'Playground');
});

const takeRecords = recordTaker(authlens);
const base64 = (text: string) => Buffer.from(text).toString('base64');
const identical = 'Identical to what was intended, byte for byte.';

/** Everything that the panel's document holds, shown or not. */
function documentText(): Promise<string> {
  return authlens().panel.frame.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')];
    return [document.documentElement.outerHTML, ...fields.map(({ value }) => value)].join('\n');
  });
}

describe('keys', () => {
  // A user name is any text without a colon (RFC 7617 section 2). What pasting takes off the ends stands in the middle.
  const punctuation = '!"#$%&\'()*+,-./;<=>?@[\\]^_`{|}~';
  const keys: [string, string][] = [
    ...[43, 42, 33].flatMap((length) =>
      Array.from({ length: 10 }, (_, index): [string, string] => [
        `${length} characters, ${index}`,
        randomText(length),
      ]),
    ),
    ['23 characters', `K${randomText(22)}`],
    ...[...punctuation].map((mark): [string, string] => [`with ${mark}`, `K${mark}${randomText(20)}${mark}9`]),
    ['all punctuation', `K${punctuation}9`],
    ['4,000 characters', randomText(4000)],
    ['8,000 characters', randomText(8000)],
    // The shortest come last: no label may hold a key.
    ['three characters', 'XQZ'],
    ['two characters', 'QZ'],
    ['one character', 'Z'],
  ];

  beforeAll(async () => {
    const { panel } = authlens();
    await panel.click('tab', 'Keys');
    for (const [label, value] of keys) {
      await panel.fill('Key of api.video', value);
      await panel.fill('Label', label);
      await panel.devtools.keyboard.press('Enter');
      await panel.waitForText(`"${label}" is stored`);
    }
    await panel.click('tab', 'Playground');
    await compose(panel, { path: '/videos' });
  }, 300_000);

  test.each(keys)('%s: the header shown is the header received', async (label, value) => {
    const { panel } = authlens();
    takeRecords();
    await compose(panel, { key: label });
    await send(panel);
    await reveal(panel);
    const received = authorizationsOf(takeRecords()[0]);
    const { state, hops } = await readAuthorizationCard(panel);
    expect(hops).toEqual([{ intended: received[0], wire: received, verdict: identical }]);
    expect(state).toBe('as sent');
    expect(received).toEqual([`Basic ${base64(`${value}:`)}`]);
  });

  const refused: [string, string, string][] = [
    [
      'a letter outside ASCII',
      `${randomText(20)}\u00e9${randomText(9)}`,
      '“\u00e9” (U+00E9) is character 21 of 30, and is not ASCII.',
    ],
    [
      'a control character',
      `${randomText(20)}\u0001${randomText(9)}`,
      'The control character U+0001 is character 21 of 30.',
    ],
    [
      'a colon',
      `${randomText(20)}:${randomText(9)}`,
      'A colon is character 21 of 30. A user name cannot hold one (RFC 7617)',
    ],
  ];

  test.each(refused)('%s inside a key is refused, and nothing is sent', async (_what, value, sentence) => {
    const { panel } = authlens();
    takeRecords();
    await panel.click('tab', 'Keys');
    await panel.fill('Key of api.video', value);
    await panel.fill('Label', 'Refused');
    await panel.waitForText(sentence);
    await panel.devtools.keyboard.press('Enter');
    await panel.fill('Key of api.video', '');
    await panel.click('tab', 'Playground');
    const options = await panel.frame.$$eval('option', (all) => all.map(({ label }) => label));
    expect(options).not.toContain('Refused');
    expect(takeRecords()).toEqual([]);
  });
});

describe('the Authorization header', () => {
  test('is masked until it is revealed, and after it is hidden', async () => {
    const { panel } = authlens();
    await compose(panel, { key: 'Good', path: '/videos?masked' });
    await send(panel);
    expect(await readStatus(panel)).toBe('200 OK');
    const secrets = [key, base64(`${key}:`)];
    const areIn = (text: string) => secrets.map((secret) => text.includes(secret));
    await hide(panel);
    expect(areIn(await documentText())).toEqual([false, false]);
    await openTab(panel, 'Response', 'Request as sent');
    expect(areIn(await documentText())).toEqual([false, false]);
    await reveal(panel);
    expect(areIn(await documentText())).toEqual([true, true]);
    await hide(panel);
    expect(areIn(await documentText())).toEqual([false, false]);
  });

  test('is computed until it is sent, and again when the request is changed', async () => {
    const { panel } = authlens();
    await compose(panel, { key: 'Good', path: '/videos?computed' });
    expect(await readAuthorizationCard(panel)).toMatchObject({ state: 'computed', hops: [] });
    await send(panel);
    expect(await readAuthorizationCard(panel)).toMatchObject({ state: 'as sent', hops: [{ verdict: identical }] });
    await compose(panel, { path: '/videos?computed=again' });
    expect(await readAuthorizationCard(panel)).toMatchObject({ state: 'computed', hops: [] });
  });

  test('is neither sent nor shown without a key', async () => {
    const { panel } = authlens();
    takeRecords();
    await compose(panel, { key: 'sandbox, no key', path: '/videos?none' });
    await send(panel);
    expect(await readStatus(panel)).toBe('401 Unauthorized');
    expect(takeRecords().map(authorizationsOf)).toEqual([[]]);
    const { hops, text } = await readAuthorizationCard(panel);
    expect(hops).toEqual([{ intended: 'none', wire: [], verdict: identical }]);
    expect(text).toContain('No Authorization header: no key is chosen, and none stands under Headers.');
    await openTab(panel, 'Response', 'Request as sent');
    expect(headerValues(await readHeaders(panel, 'Request headers 1'), 'Authorization')).toEqual([]);
  });
});

describe('an Authorization header of the user’s own', () => {
  const token = base64(`${key}:`);
  const values: [string, string][] = [
    ['as it should be', `Basic ${token}`],
    ['without the space', `Basic${token}`],
    ['with the raw key', `Basic ${key}`],
    ['with a scheme in lower case', `basic ${token}`],
    ['with two spaces', `Basic  ${token}`],
    ['with blanks around it', ` Basic ${token}\t `],
    ['with two words', `Basic ${token} ${token}`],
    ['without the colon', `Basic ${base64(key)}`],
    ['with a line end encoded', `Basic ${base64(`${key}:\n`)}`],
    ['as Bearer', `Bearer ${key}`],
    ['with the key alone', key],
    ['with a scheme alone', 'Basic'],
    ['empty', ''],
    ['in quotes', `"Basic ${token}"`],
    ['in Latin-1', 'Basic cl\u00e9'],
    ['in Latin-1 that is UTF-8 as well', 'Basic cl\u00c3\u00a9'],
  ];

  test.each(values)('%s is received as it is shown', async (_how, value) => {
    const { panel } = authlens();
    takeRecords();
    await compose(panel, { key: 'sandbox, no key', path: '/videos?manual', headers: [['Authorization', value]] });
    await send(panel);
    await reveal(panel);
    const received = authorizationsOf(takeRecords()[0]);
    // Fetch takes the white space off the ends (Fetch standard, "normalize"), and the card says that it did.
    expect(received).toEqual([value.trim()]);
    const { state, hops } = await readAuthorizationCard(panel);
    expect(hops).toMatchObject([{ intended: value, wire: received }]);
    expect(hops[0]?.verdict).toMatch(
      value === value.trim() ? identical : /^Different\. They differ from character 1 on/,
    );
    expect(state).toBe('as sent');
  });

  const refused: [string, RawHeader[], string][] = [
    ['with a character outside Latin-1', [['Authorization', `Basic ${key}\u2026`]], 'holds “…”, which is not Latin-1'],
    [
      'twice',
      [
        ['Authorization', 'Basic a'],
        ['authorization', 'Basic b'],
      ],
      'Authorization stands under Headers more than once',
    ],
  ];

  test.each(refused)('%s is refused, and nothing is sent', async (_how, headers, sentence) => {
    const { panel } = authlens();
    takeRecords();
    await compose(panel, { key: 'sandbox, no key', path: '/videos?refused', headers });
    await panel.waitForText(sentence);
    expect(await panel.frame.$eval('button[type="submit"]', (button) => button.matches(':disabled'))).toBe(true);
    await sendByKeyboard(authlens().panel);
    const path = `/videos?after=${headers.length}`;
    await compose(panel, { headers: [], path });
    await send(panel);
    expect(takeRecords().map((record) => record.path)).toEqual([path]);
  });

  test('beside a key is refused, and nothing is sent', async () => {
    const { panel } = authlens();
    takeRecords();
    await compose(panel, { key: 'Good', path: '/videos?both', headers: [['Authorization', 'Basic a']] });
    await panel.waitForText('"Good" makes the Authorization header already.');
    await sendByKeyboard(authlens().panel);
    await compose(panel, { headers: [], path: '/videos?after=both' });
    await send(panel);
    expect(takeRecords().map(({ path }) => path)).toEqual(['/videos?after=both']);
  });
});
