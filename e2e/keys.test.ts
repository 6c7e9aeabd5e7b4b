import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { generateKey } from '../emulator/api/keys.ts';
import { randomText } from '../emulator/random-text.ts';
import { type AddedKey, addKey } from './support/add-key.ts';
import { readStorage, writeStorage } from './support/extension-storage.ts';
import { withAuthlens } from './support/fixture.ts';
import { inChromiumAlone } from './support/in-chromium-alone.ts';
import { pressTabTo } from './support/keyboard.ts';
import { keyLabels, pasteKey } from './support/keys-view.ts';
import { reloadPanel } from './support/reload-panel.ts';
import { readTable } from './support/table.ts';

const authlens = withAuthlens();

/** Environment and what is kept, as the row of a key says it. */
async function keptAs(label: string): Promise<string[] | null> {
  const rows = await readTable(authlens().panel, 'Keys');
  return rows.find(([name]) => name === label)?.slice(1, 3) ?? null;
}

describe('keys in the list', () => {
  const kept: [AddedKey, string[]][] = [
    [
      { value: generateKey(), label: 'Shop', environment: 'sandbox' },
      ['sandbox', 'value\n••••••••\n43 characters\nReveal'],
    ],
    [
      { value: generateKey(), label: 'Shop, second', environment: 'sandbox' },
      ['sandbox', 'value\n••••••••\n43 characters\nReveal'],
    ],
    [
      { value: randomText(23), label: 'Short', environment: 'sandbox' },
      ['sandbox', 'value\n••••••••\n23 characters\nReveal'],
    ],
    [{ value: generateKey(), label: 'Live', environment: 'production' }, ['production', 'fingerprint only']],
    [{ value: generateKey(), label: 'Live, second', environment: 'production' }, ['production', 'fingerprint only']],
    [{ value: generateKey(), label: 'Root', environment: 'admin' }, ['admin', 'fingerprint only']],
  ];

  test.each(kept)('of $label ($environment) is kept what its environment allows', async (key, expected) => {
    const { panel } = authlens();
    await addKey(panel, key);
    expect(await panel.text()).toContain(
      key.environment === 'sandbox'
        ? `"${key.label}" is stored, with its value.`
        : `"${key.label}" is watched. Only its fingerprint was kept; the key itself is forgotten.`,
    );
    expect(await keptAs(key.label)).toEqual(expected);
    const stored = JSON.stringify(await readStorage(panel.frame, 'local'));
    expect(stored.includes(key.value)).toBe(key.environment === 'sandbox');
  });

  test('only sandbox keys can be chosen in the playground', async () => {
    const { panel } = authlens();
    await panel.click('tab', 'Playground');
    const options = await panel.frame.$$eval('select option', (all) => all.map(({ label }) => label));
    for (const [{ label, environment }] of kept) expect(options.includes(label)).toBe(environment === 'sandbox');
  });

  test('a production key too short for a fingerprint on disk is watched until the browser closes', async () => {
    const { panel } = authlens();
    await addKey(panel, { value: randomText(23), label: 'Short live', environment: 'production' });
    expect(await panel.text()).toContain('"Short live" is watched until the browser closes');
    expect(await keptAs('Short live')).toEqual(['production', 'fingerprint only, until the browser closes']);
    expect(JSON.stringify(await readStorage(panel.frame, 'local'))).not.toContain('Short live');
  });

  test('a key is renamed in place', async () => {
    const { panel } = authlens();
    await panel.click('tab', 'Keys');
    await panel.click('button', 'Rename Shop, second');
    await panel.fill('New label of Shop, second', '  Checkout  ');
    await panel.click('button', 'Save label');
    await panel.find('button', 'Rename Checkout').wait();
    expect(await keyLabels(panel)).toContain('Checkout');
    expect(await keyLabels(panel)).not.toContain('Shop, second');
  });

  const badLabels: [string, string, string][] = [
    ['an empty one', '   ', 'The label is empty. Give the key a name that you will recognise'],
    ['that of another key', 'Live', 'Another key is called "Live" already. Choose another label.'],
    ['one that is too long', 'x'.repeat(81), 'The label has 81 characters, more than the 80 that fit. Shorten it.'],
    ['its own key', `for ${kept[0]?.[0].value}`, 'The label contains the key itself, and labels are shown everywhere.'],
    ['a watched key', `not ${kept[3]?.[0].value}`, 'The label contains a key, and labels are shown everywhere.'],
  ];

  test.each(badLabels)('a new label is refused: %s', async (_what, label, sentence) => {
    const { panel } = authlens();
    await panel.click('tab', 'Keys');
    await panel.click('button', 'Rename Shop');
    await panel.fill('New label of Shop', label);
    await panel.click('button', 'Save label');
    await panel.waitForText(sentence);
    await panel.devtools.keyboard.press('Escape');
    await panel.find('button', 'Rename Shop').wait();
  });

  test('a key is deleted after a second look, and only that one', async () => {
    const { panel } = authlens();
    await panel.click('tab', 'Keys');
    const before = await keyLabels(panel);
    await panel.click('button', 'Delete Live, second');
    await panel.click('button', 'Keep');
    await panel.click('button', 'Delete Live, second');
    await panel.click('button', 'Delete "Live, second" for good');
    await panel.waitForNoText('Live, second');
    expect(await keyLabels(panel)).toEqual(before.filter((label) => label !== 'Live, second'));
    expect(JSON.stringify(await readStorage(panel.frame, 'local'))).not.toContain('Live, second');
  });

  inChromiumAlone('everything can be done with the keyboard', async () => {
    const { panel } = authlens();
    const { keyboard } = panel.devtools;
    await panel.click('tab', 'Playground');
    await keyboard.press('ArrowRight');
    await keyboard.press('ArrowRight');
    await pressTabTo(panel, 'Key of api.video');
    await keyboard.sendCharacter(generateKey());
    await pressTabTo(panel, 'sandbox');
    await keyboard.press('ArrowRight');
    await pressTabTo(panel, 'Label');
    await keyboard.sendCharacter('By hand');
    await keyboard.press('Enter');
    await panel.waitForText('"By hand" is watched.');

    await pressTabTo(panel, 'Rename By hand', 'backwards');
    await keyboard.press('Enter');
    await keyboard.sendCharacter(' alone');
    await keyboard.press('Enter');
    await panel.find('button', 'Rename By hand alone').wait();

    await pressTabTo(panel, 'Delete By hand alone');
    await keyboard.press('Enter');
    await pressTabTo(panel, 'Delete "By hand alone" for good', 'backwards');
    await keyboard.press('Enter');
    await panel.waitForNoText('By hand alone');
  });
});

describe('a new key is refused for what there is already', () => {
  const sandbox = generateKey();
  const production = generateKey();

  /** Fills the form, emptied before so that an earlier refusal is gone, and waits for this one. */
  async function expectRefusal({ value, label, environment = 'sandbox' }: AddedKey, sentence: string): Promise<void> {
    const { panel } = authlens();
    await pasteKey(panel, '');
    await panel.fill('Key of api.video', value);
    await panel.click('radio', environment);
    await panel.fill('Label', label);
    await panel.waitForNoText(sentence);
    await panel.click('button', environment === 'sandbox' ? 'Save key' : 'Keep its fingerprint');
    await panel.waitForText(sentence);
  }

  test('the same key again, in whatever environment', async () => {
    const { panel } = authlens();
    await addKey(panel, { value: sandbox, label: 'First' });
    await addKey(panel, { value: production, label: 'First live', environment: 'production' });
    const stored = (label: string) =>
      `This key is stored already, as "${label}. Delete that one first if it belongs to another environment.`;
    await expectRefusal({ value: sandbox, label: 'Second' }, stored('First" (sandbox)'));
    await expectRefusal({ value: sandbox, label: 'Second', environment: 'admin' }, stored('First" (sandbox)'));
    await expectRefusal({ value: production, label: 'Second' }, stored('First live" (production)'));
    expect(await keyLabels(panel)).not.toContain('Second');
  });

  test('its label', async () => {
    const value = generateKey();
    const withHeader = `Basic ${Buffer.from(`${value}:`).toString('base64')}`;
    await expectRefusal({ value, label: ' ' }, 'The label is empty.');
    await expectRefusal({ value, label: 'First live' }, 'Another key is called "First live" already.');
    await expectRefusal({ value, label: `my ${value}` }, 'The label contains the key itself');
    await expectRefusal({ value, label: withHeader }, 'The label contains a key,');
    await expectRefusal({ value, label: `like ${production}` }, 'The label contains a key,');
  });
});

describe('stored data that cannot be read', () => {
  const envelopeSchema = v.object({ version: v.number(), data: v.unknown() });
  const listSchema = v.array(v.looseObject({ label: v.string() }));

  async function storedKeys(): Promise<v.InferOutput<typeof envelopeSchema>> {
    return v.parse(envelopeSchema, (await readStorage(authlens().panel.frame, 'local')).keys);
  }

  test('is set aside and said, and its neighbours stay', async () => {
    const { panel } = authlens();
    await addKey(panel, { value: generateKey(), label: 'Neighbour' });
    const before = await keyLabels(panel);
    const { version, ...stored } = await storedKeys();
    const data = v.parse(listSchema, stored.data);
    const neighbour = data.find(({ label }) => label === 'Neighbour');
    const broken = [
      { ...neighbour, environment: 'staging' },
      { ...neighbour, fingerprint: 'abc' },
      null,
      randomText(40),
    ];
    await writeStorage(panel.frame, 'local', 'keys', { version, data: [...broken, ...data] });
    await panel.waitForText('4 stored values could not be read and were set aside: keys (');
    expect(await keyLabels(panel)).toEqual(before);
    expect((await storedKeys()).data).toEqual(data);
    const kept = await readStorage(panel.frame, 'local');
    expect(JSON.stringify(kept.setAside)).toContain('"staging"');

    await panel.click('button', 'Discard what was set aside');
    await panel.waitForNoText('could not be read');
    expect(await readStorage(panel.frame, 'local')).not.toHaveProperty('setAside');
    expect(await keyLabels(panel)).toEqual(before);
  });

  test.each([
    ['a text', 'keys'],
    ['a list without version', [{}]],
    ['no list', { version: 1, data: {} }],
  ])('may be anything at all: %s', async (_what, value) => {
    const { panel } = authlens();
    await panel.click('tab', 'Keys');
    const before = await storedKeys();
    await writeStorage(panel.frame, 'local', 'keys', value);
    await panel.waitForText('1 stored value could not be read and was set aside: keys (');
    await panel.click('button', 'Discard what was set aside');
    await writeStorage(panel.frame, 'local', 'keys', before);
    await panel.find('button', 'Rename Neighbour').wait();
  });

  test('and is of a newer version is refused in words and left as it is', async () => {
    const { panel } = authlens();
    await panel.click('tab', 'Keys');
    const before = await storedKeys();
    const newer = { version: before.version + 1, data: { sealed: randomText(80) } };
    await writeStorage(panel.frame, 'local', 'keys', newer);
    const sentence =
      'The stored value "keys" was written by a newer version of Authlens; it was left as it is. Update Authlens to use it.';
    await panel.waitForText(sentence);
    await pasteKey(panel, generateKey());
    await panel.fill('Label', 'Onto a newer one');
    await panel.click('button', 'Save key');
    await panel.frame.waitForFunction((text) => document.body.innerText.split(text).length === 3, {}, sentence);
    expect(await storedKeys()).toEqual(newer);
    await writeStorage(panel.frame, 'local', 'keys', before);
    await panel.find('button', 'Rename Neighbour').wait();
    // The form goes on saying why it refused until its key is changed.
    await pasteKey(panel, '');
    await panel.waitForNoText(sentence);
  });

  test('does not keep the panel from opening when it is settings', async () => {
    const { panel } = authlens();
    const newer = { version: 99, data: { timeout: 'P1D' } };
    await writeStorage(panel.frame, 'local', 'settings', newer);
    await reloadPanel(panel);
    await panel.click('tab', 'Playground');
    await panel.click('tab', 'Settings');
    await panel.waitForText(
      'The stored value "settings" was written by a newer version of Authlens; it was left as it is.',
    );
    expect((await readStorage(panel.frame, 'local')).settings).toEqual(newer);
  });
});
