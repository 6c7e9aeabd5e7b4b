import { beforeAll, expect, test } from 'vitest';
import { generateKey } from '../emulator/api/keys.ts';
import { addKey } from './support/add-key.ts';
import { withAuthlens } from './support/fixture.ts';
import { readStatus, waitForEnd } from './support/playground.ts';
import { recordTaker } from './support/take-records.ts';

const key = generateKey();
const authlens = withAuthlens({ emulator: { keys: { sandbox: [key] } } });
const takeRecords = recordTaker(authlens);

beforeAll(async () => {
  const { panel } = authlens();
  await addKey(panel, { label: 'Shop', value: key });
});

/** Opens the palette by its keys, types, and chooses what stands first. */
async function find(text: string): Promise<void> {
  const { panel } = authlens();
  const { keyboard } = panel.devtools;
  await keyboard.down('Control');
  await keyboard.press('k');
  await keyboard.up('Control');
  await panel.find('combobox', 'Find operations, saved requests, keys and commands').wait();
  await keyboard.type(text);
  await panel.frame.waitForFunction(() => document.querySelectorAll('[role="option"]').length > 0);
  await keyboard.press('Enter');
  await panel.frame.waitForFunction(() => document.querySelector('dialog[open]') === null);
}

test('an operation, a key and a command are found from any view, and the request is sent, by keyboard alone', async () => {
  const { panel } = authlens();
  await panel.frame.focus('[role="tab"][aria-selected="true"]');
  await find('list videos');
  expect(await panel.frame.$eval('[aria-label="Path and query"]', (field) => 'value' in field && field.value)).toBe(
    '/videos',
  );
  await find('use the key shop');
  takeRecords();
  await find('send');
  await waitForEnd(panel);
  expect(await readStatus(panel)).toBe('200 OK');
  expect(takeRecords().map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /videos']);
});

test('a question mark shows what every key does, unless it is typed', async () => {
  const { panel } = authlens();
  const { keyboard } = panel.devtools;
  await panel.frame.focus('[aria-label="Path and query"]');
  await keyboard.type('?');
  expect(await panel.frame.$('dialog[open]')).toBeNull();
  await keyboard.press('Backspace');
  await panel.frame.focus('[role="tab"][aria-selected="true"]');
  await keyboard.type('?');
  await panel.waitForText('Find operations, saved requests, keys and commands');
  await panel.click('button', 'Close');
  await panel.frame.waitForFunction(() => document.querySelector('dialog[open]') === null);
});
