// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { buildInitiator, buildRow } from '@/utils/detection/finding.fixture.ts';
import type { FindingRow } from '@/utils/detection/finding-list.ts';
import { emptyLeaks } from '@/utils/messaging/leaks.ts';
import { usePanel } from '@/utils/stores/panel-store.ts';
import { useSession } from '@/utils/stores/session-store.ts';
import { LeakDetail } from './LeakDetail.tsx';

const openInSources = vi.fn();

const file = buildRow(
  {
    part: 'response.body',
    name: null,
    request: { index: 1, method: 'GET', url: 'https://shop.example/assets/app.js' },
    position: { line: 1, column: 34567 },
    initiator: buildInitiator({ type: 'parser', url: 'https://shop.example/', line: 12, column: null, function: null }),
  },
  { id: 'file' },
);
const call = buildRow(
  {
    initiator: buildInitiator({
      asyncParent: { url: 'https://shop.example/main.js', line: 7, column: 1, function: 'start' },
    }),
  },
  { id: 'call', count: 14 },
);
const copy = buildRow(
  { part: 'request.body', name: 'apiKey', request: { index: 3, method: 'POST', url: 'https://stats.example/c' } },
  { id: 'copy' },
);

function show(row: FindingRow, ...others: FindingRow[]) {
  useSession.setState({ leaks: { ...emptyLeaks, rows: [row, ...others] }, openInSources });
  render(<LeakDetail row={row} />);
  return within(screen.getByRole('list', { name: 'Story' }));
}

const steps = () => [...document.querySelectorAll('ol[aria-label="Story"] > li')].map((step) => step.textContent);

beforeEach(() => openInSources.mockReset());
afterEach(cleanup);

test('tells where the key entered, where it left and where it was copied to', () => {
  show(call, file, copy);
  expect(steps()).toEqual([
    expect.stringMatching(
      /^Entered in app\.js:1:34567, requested by the HTML parser, shop\.example:12GET https:.*response body, base64/,
    ),
    expect.stringMatching(
      /^Left, sent by send in app\.js:3:9, scheduled by start at main\.js:7:1GET https:\/\/ws\.api\.video.*14 ×/,
    ),
    expect.stringMatching(/^Copied to stats\.example, sent by send in app\.js:3:9POST https:\/\/stats\.example\/c/),
  ]);
});

test('each place opens in Sources', () => {
  const story = show(call, file);
  fireEvent.click(story.getByRole('button', { name: 'app.js:1:34567' }));
  fireEvent.click(story.getByRole('button', { name: 'app.js:3:9' }));
  fireEvent.click(story.getByRole('button', { name: 'main.js:7:1' }));
  expect(openInSources.mock.calls.map(([place]) => place)).toEqual([
    { url: 'https://shop.example/assets/app.js', line: 1, column: 34567 },
    { url: 'https://shop.example/app.js', line: 3, column: 9 },
    { url: 'https://shop.example/main.js', line: 7, column: 1 },
  ]);
});

test('a step opens the finding that it stands for, unless that is the one shown', () => {
  const story = show(call, file);
  const [link, ...others] = story.getAllByTitle('Show this finding');
  expect(others).toEqual([]);
  if (link) fireEvent.click(link);
  expect(usePanel.getState().openLeak).toBe('file');
});

test('says when it was not seen entering, and when it was not seen leaving', () => {
  show(call);
  expect(steps()[0]).toMatch(/^Where it came from was not seen: /);
  cleanup();
  show(file);
  expect(steps()[1]).toMatch(/^It was not seen leaving: /);
});

test('a URL with a mask in it is no link: it is not the one that was requested', () => {
  const story = show(
    buildRow({ ...file.finding, request: { ...file.finding.request, url: 'https://a.example/••••••••.js' } }),
  );
  expect(story.queryByRole('button', { name: /•/ })).toBeNull();
});

test('a long story is told in part, and says so', () => {
  const calls = Array.from({ length: 20 }, (_, index) => buildRow({}, { id: `call ${index}` }));
  show(call, ...calls);
  expect(steps()).toHaveLength(10);
  expect(steps().at(-1)).toBe('and 13 more in the list');
});

test('says what the leak means and what to do, with links', () => {
  show(call);
  const card = within(screen.getByRole('region', { name: 'What to do' }));
  expect(card.getByText(/^Whoever has this key can use the whole API/)).toBeTruthy();
  expect(card.getAllByRole('listitem')).toHaveLength(3);
  expect(card.getByRole('link', { name: 'API Keys' }).getAttribute('href')).toBe('https://dashboard.api.video/apikeys');
});
