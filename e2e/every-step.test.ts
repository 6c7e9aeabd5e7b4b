import { beforeAll, expect, test } from 'vitest';
import { generateKey } from '../emulator/api/keys.ts';
import { addKey } from './support/add-key.ts';
import { readAuthorizationCard, reveal } from './support/authorization-card.ts';
import { withAuthlens } from './support/fixture.ts';
import { compose, readStatus, send, startSending, waitForEnd } from './support/playground.ts';
import { type Moment, standStillAt } from './support/stop-at-step.ts';
import { authorizationsOf, recordTaker } from './support/take-records.ts';

const key = generateKey();
const authlens = withAuthlens({ emulator: { keys: { sandbox: [key] } } });
const takeRecords = recordTaker(authlens);
let sends = 0;

/** What the background does in one send: asks for the permission, and tells of each event of webRequest. */
const flows: { flow: string; steps: number; moments: Moment[]; path: () => string }[] = [
  { flow: 'one request', steps: 4, moments: ['before', 'after'], path: () => `/videos?send=${++sends}` },
  { flow: 'a redirect', steps: 7, moments: ['before'], path: () => `/videos?emulate=redirect-same&send=${++sends}` },
];
const cases = flows.flatMap(({ moments, steps, ...flow }) =>
  Array.from({ length: steps }, (_, index) => index + 1).flatMap((step) =>
    moments.map((moment) => ({ ...flow, step, moment })),
  ),
);

beforeAll(async () => {
  const { panel } = authlens();
  await addKey(panel, { label: 'Good', value: key });
  await panel.click('tab', 'Playground');
  await compose(panel, { key: 'Good' });
});

test.each(cases)(
  '$flow, the background stopped $moment step $step: the end is true',
  async ({ step, moment, path }) => {
    const { panel, chromium } = authlens();
    // A background that nothing has touched: the send before wakes it, and the next one finds it as the browser starts it.
    await chromium.stopBackground();
    await compose(panel, { path: path() });
    await wake();
    const { standing } = await standStillAt(await chromium.background(), step, moment);
    takeRecords();
    await startSending(panel);
    await standing;
    await chromium.stopBackground();
    await waitForEnd(panel);
    expect(await readStatus(panel)).toBe('200 OK');
    await isTrue();

    await compose(panel, { path: `/videos?next=${++sends}` });
    takeRecords();
    await send(panel);
    expect(await isTrue()).toBe('as sent');
  },
);

/** Makes the browser start the background with a message that it knows. */
async function wake(): Promise<void> {
  const { panel } = authlens();
  await panel.frame.evaluate(() =>
    Reflect.get(chrome, 'runtime')
      .sendMessage({ type: 'none' })
      .catch(() => undefined),
  );
}

declare const chrome: object;

/** Every request that is called sent was received, with this value and in this order; the state that the card tells. */
async function isTrue(): Promise<string> {
  const { panel } = authlens();
  await reveal(panel);
  const { state, hops } = await readAuthorizationCard(panel);
  const received = takeRecords().map(authorizationsOf);
  expect(received.length).toBeGreaterThan(0);
  const shown = hops.map(({ wire }) => wire);
  if (state === 'as sent') expect(received.slice(0, shown.length)).toEqual(shown);
  else expect({ state, shown }).toEqual({ state: 'not observed', shown: [] });
  return state;
}
