import { beforeAll, describe, expect, test } from 'vitest';
import { generateKey } from '../emulator/api/keys.ts';
import { headerValues, type RawHeader } from '../emulator/raw-header.ts';
import { basic } from '../emulator/test-client.ts';
import { addKey } from './support/add-key.ts';
import { withAuthlens } from './support/fixture.ts';
import { compose, openTab, readHeaders, send, sendByKeyboard, waitForEnd } from './support/playground.ts';
import { recordTaker } from './support/take-records.ts';

const key = generateKey();
const authlens = withAuthlens({ emulator: { keys: { sandbox: [key] } } });

beforeAll(async () => {
  const { panel } = authlens();
  await addKey(panel, { label: 'Good', value: key });
  await panel.click('tab', 'Playground');
});

const takeRecords = recordTaker(authlens);

describe('the whole request', () => {
  test('every header that is shown was received with that value', async () => {
    const { panel } = authlens();
    takeRecords();
    const headers: RawHeader[] = [
      ['X-Odd-Case', 'a  b'],
      ['accept', 'application/json'],
      ['X-Twice', 'one'],
      ['x-twice', 'two'],
    ];
    await compose(panel, { key: 'Good', path: '/videos?headers', headers });
    await send(panel);
    await openTab(panel, 'Response', 'Request as sent');
    await panel.frame.locator('[role="tabpanel"] [role="tabpanel"] p ::-p-text(Reveal)').click();
    const shown = await readHeaders(panel, 'Request headers 1');
    const received = takeRecords()[0]?.rawHeaders ?? [];
    expect(received).toEqual(expect.arrayContaining(shown));
    expect(headerValues(shown, 'Authorization')).toEqual([basic(key)]);
    expect(headerValues(shown, 'X-Odd-Case')).toEqual(['a  b']);
    expect(headerValues(shown, 'X-Twice')).toEqual(['one, two']);
    const notShown = received.map(([name]) => name).filter((name) => headerValues(shown, name).length === 0);
    // `cache: "no-store"` makes the browser add Cache-Control and Pragma.
    expect(notShown.toSorted()).toEqual(['Cache-Control', 'Connection', 'Host', 'Pragma']);
    expect(await panel.text()).toContain('Host, Connection and cache headers are added later and are not reported.');
  });

  const body = '{ "title": "Zo\u00eb \u{1f3ac}",\n\t"tags": [1.0, 1.0] }\n';

  test.each<[string, RawHeader[], string]>([
    ['as JSON', [], 'application/json'],
    ['as another type', [['content-type', 'text/plain;charset=utf-8']], 'text/plain;charset=utf-8'],
  ])('a body goes out as it was typed, %s', async (_how, headers, contentType) => {
    const { panel } = authlens();
    takeRecords();
    await compose(panel, { key: 'Good', method: 'POST', path: `/videos?type=${contentType}`, headers, body });
    await send(panel);
    const [received] = takeRecords();
    expect(received?.method).toBe('POST');
    expect(received?.body.toString()).toBe(body);
    await openTab(panel, 'Response', 'Request as sent');
    const shown = headerValues(await readHeaders(panel, 'Request headers 1'), 'Content-Type');
    expect(shown).toEqual([contentType]);
    expect(headerValues(received?.rawHeaders ?? [], 'Content-Type')).toEqual(shown);
  });

  test('a GET goes out without the body that stands there', async () => {
    const { panel } = authlens();
    takeRecords();
    await compose(panel, { key: 'Good', method: 'GET', path: '/videos?bodiless', headers: [], body });
    await send(panel);
    const [received] = takeRecords();
    expect([received?.body.length, headerValues(received?.rawHeaders ?? [], 'Content-Type')]).toEqual([0, []]);
  });
});

test('Ctrl and Enter send from within a field, and Esc cancels', async () => {
  const { panel } = authlens();
  takeRecords();
  await compose(panel, { key: 'Good', method: 'GET', path: '/videos?emulate=hang', headers: [] });
  await sendByKeyboard(panel);
  await panel.find('button', 'Cancel Esc').wait();
  await authlens().emulator.waitForRequest(({ path }) => path.endsWith('hang'));
  await panel.devtools.keyboard.press('Escape');
  await waitForEnd(panel);
  expect(await panel.text('[aria-label="Failure"] h2')).toBe('Cancelled');
  await authlens().emulator.waitForRequest(({ path, aborted }) => path.endsWith('hang') && aborted);
  expect(takeRecords()).toHaveLength(1);
});
