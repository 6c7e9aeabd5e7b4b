// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { provideRealLocks } from '@/components/keys/real-locks.fixture.ts';
import { buildRow } from '@/utils/detection/finding.fixture.ts';
import { storedSuppressions } from '@/utils/storage/suppressions.ts';
import { followSuppressions } from '@/utils/stores/suppressions-store.ts';
import { Baseline } from './Baseline.tsx';
import { Suppress } from './Suppress.tsx';
import { SuppressionList } from './SuppressionList.tsx';

provideRealLocks();

let controller: AbortController;

beforeEach(async () => {
  fakeBrowser.reset();
  controller = new AbortController();
  await followSuppressions(controller.signal);
});

afterEach(() => {
  controller.abort();
  cleanup();
});

const click = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const reasons = async () => (await storedSuppressions.read()).map(({ reason }) => reason);

test('a row is suppressed with a reason until a day, shows both, and is lifted', async () => {
  render(<Suppress row={buildRow()} />);
  click('Suppress…');
  fireEvent.change(screen.getByLabelText('Reason'), { target: { value: ' Known ' } });
  fireEvent.change(screen.getByLabelText('Expires'), { target: { value: '1 week' } });
  click('Suppress');
  const lift = await screen.findByRole('button', { name: 'Lift' });
  const [stored] = await storedSuppressions.read();
  expect(stored?.reason).toBe('Known');
  expect((stored?.expiresAt ?? 0) - (stored?.suppressedAt ?? 0)).toBe(7 * 86_400_000);
  expect(screen.getByLabelText('Suppression').textContent).toMatch(/suppressedKnown until .*20\d\d/);
  fireEvent.click(lift);
  await screen.findByRole('button', { name: 'Suppress…' });
  expect(await reasons()).toEqual([]);
});

test('without a reason nothing is stored, and the form says why', async () => {
  render(<Suppress row={buildRow()} />);
  click('Suppress…');
  click('Suppress');
  await screen.findByText(/^The reason is empty\./);
  expect(await reasons()).toEqual([]);
  fireEvent.keyDown(screen.getByLabelText('Reason'), { key: 'Escape' });
  expect(screen.queryByLabelText('Reason')).toBeNull();
});

test('the baseline asks once more, suppresses the rows that are not yet, and is taken back without the others', async () => {
  const rows = ['a', 'b', 'c'].map((name) => buildRow({ name }));
  const [first] = rows;
  if (first !== undefined) render(<Suppress row={first} />);
  click('Suppress…');
  fireEvent.change(screen.getByLabelText('Reason'), { target: { value: 'Known' } });
  click('Suppress');
  await screen.findByRole('button', { name: 'Lift' });
  cleanup();
  render(<Baseline shown={rows} />);
  click('Baseline…');
  expect(await reasons()).toEqual(['Known']);
  click('Suppress 2 rows as baseline');
  await screen.findByText('2 rows suppressed as baseline.');
  expect(await reasons()).toEqual(['Known', 'baseline', 'baseline']);
  click('Take back');
  await waitFor(async () => expect(await reasons()).toEqual(['Known']));
});

test('the list of all names every suppression, and lifts one or the whole baseline', async () => {
  render(
    <>
      <Baseline shown={['a', 'b', 'c'].map((name) => buildRow({ name }))} />
      <SuppressionList />
    </>,
  );
  click('Baseline…');
  click(/^Suppress 3 rows/);
  await screen.findByText('All suppressions (3)');
  expect(screen.getAllByText('baseline', { exact: false }).length).toBeGreaterThan(0);
  const [lift] = screen.getAllByRole('button', { name: 'Lift' });
  if (lift !== undefined) fireEvent.click(lift);
  await screen.findByText('All suppressions (2)');
  click('Take back the baseline (2)');
  await waitFor(() => expect(screen.queryByText(/All suppressions/)).toBeNull());
});
