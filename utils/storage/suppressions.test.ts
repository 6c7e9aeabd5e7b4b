import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { buildFinding } from '@/utils/detection/finding.fixture.ts';
import { type Lifetime, type Suppressions, suppress, suppressionId } from '@/utils/detection/suppression.ts';
import { listSetAside } from './set-aside.ts';
import {
  addSuppressions,
  followSuppressions,
  liftSuppressions,
  mostSuppressions,
  storedSuppressions,
} from './suppressions.ts';

const day = 86_400_000;
let controller: AbortController;

beforeEach(() => {
  fakeBrowser.reset();
  controller = new AbortController();
});

afterEach(() => {
  controller.abort();
  vi.useRealTimers();
});

const one = (name: string, { reason = 'Known', lifetime = 'never' as Lifetime, now = Date.now() } = {}) =>
  suppress([buildFinding({ name })], { reason, lifetime, now });

const stored = async () => (await storedSuppressions.read()).map(({ name, reason }) => [name, reason]);

/** Follows the store; gives the names that are in force, as they were told. */
async function follow(): Promise<{ told: (string | null)[][]; problems: string[] }> {
  const told: (string | null)[][] = [];
  const problems: string[] = [];
  const onChange = (suppressions: Suppressions) => told.push([...suppressions.values()].map(({ name }) => name));
  await followSuppressions({ onChange, onProblem: (sentence) => problems.push(sentence) }, controller.signal);
  return { told, problems };
}

test('suppressions are added, replaced and lifted by what they hold for', async () => {
  await addSuppressions([...one('a'), ...one('b')], Date.now());
  await addSuppressions(one('a', { reason: 'Newer' }), Date.now());
  expect(await stored()).toEqual([
    ['a', 'Newer'],
    ['b', 'Known'],
  ]);
  expect(await liftSuppressions(new Set(one('a').map(suppressionId)))).toBeNull();
  expect(await stored()).toEqual([['b', 'Known']]);
});

test('two windows at once lose nothing of each other', async () => {
  await Promise.all(['a', 'b', 'c'].map((name) => addSuppressions(one(name), Date.now())));
  expect((await stored()).map(([name]) => name)).toEqual(['a', 'b', 'c']);
});

test('every change is told, and the expired do not count and are removed', async () => {
  const expired = one('old', { lifetime: '1 day', now: Date.now() - day });
  await storedSuppressions.write([...expired, ...one('a')]);
  const { told } = await follow();
  expect(told[0]).toEqual(['a']);
  await vi.waitFor(async () => expect(await stored()).toEqual([['a', 'Known']]));
  await addSuppressions(one('b'), Date.now());
  await vi.waitFor(() => expect(told.at(-1)).toEqual(['a', 'b']));
});

test('one that expires is told at that moment', async () => {
  vi.useFakeTimers();
  await addSuppressions([...one('a', { lifetime: '1 day' }), ...one('b', { lifetime: '90 days' })], Date.now());
  const { told } = await follow();
  await vi.advanceTimersByTimeAsync(day - 1);
  expect(told.at(-1)).toEqual(['a', 'b']);
  await vi.advanceTimersByTimeAsync(1);
  expect(told.at(-1)).toEqual(['b']);
  // Longer than a timer may take at once.
  await vi.advanceTimersByTimeAsync(90 * day);
  expect(told.at(-1)).toEqual([]);
});

test('more than are kept are refused, and what there was stays', async () => {
  const many = Array.from({ length: mostSuppressions }, (_, index) => one(`${index}`)).flat();
  expect(await addSuppressions(many, Date.now())).toBeNull();
  expect(await addSuppressions(one('more'), Date.now())).toMatch(
    /^That would be 4001 suppressions, more than the 4000/,
  );
  expect(await storedSuppressions.read()).toHaveLength(mostSuppressions);
});

test('one that cannot be read is set aside, and the others hold', async () => {
  const [valid] = one('a');
  const strange = [
    { ...valid, part: 'page' },
    { ...valid, value: 'plainly-fake' },
    { ...valid, reason: '' },
  ];
  await fakeBrowser.storage.local.set({ suppressions: { version: 1, data: [valid, ...strange] } });
  expect(await stored()).toEqual([['a', 'Known']]);
  expect((await listSetAside()).map(({ data }) => data)).toEqual(strange);
});

test('a newer version is left as it is, and said', async () => {
  const newer = { suppressions: { version: 99, data: {} } };
  await fakeBrowser.storage.local.set(newer);
  const { told, problems } = await follow();
  expect(told).toEqual([]);
  expect(problems).toEqual([expect.stringMatching(/newer version of Authlens.* Nothing is suppressed without it\.$/)]);
  expect(await addSuppressions(one('a'), Date.now())).toMatch(/newer version/);
  expect(await fakeBrowser.storage.local.get()).toEqual(newer);
});
