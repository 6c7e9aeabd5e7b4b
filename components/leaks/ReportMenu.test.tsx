// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { buildRow } from '@/utils/detection/finding.fixture.ts';
import { type ExportState, useExports } from '@/utils/stores/exports-store.ts';
import { ReportMenu } from './ReportMenu.tsx';

const start = vi.fn();

function show(current: ExportState = { state: 'idle' }) {
  useExports.setState({ current, start });
  render(<ReportMenu rows={[buildRow({}, { id: 'a' }), buildRow({}, { id: 'b' })]} />);
}

const open = () => fireEvent.click(screen.getByRole('button', { name: 'Report ▾' }));
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
const focused = () => document.activeElement?.getAttribute('aria-label');

beforeEach(() => start.mockReset());
afterEach(cleanup);

test.each([
  ['Copy as Markdown', 'markdown', 'copy'],
  ['Save Markdown', 'markdown', 'save'],
  ['Save JSON', 'json', 'save'],
  ['Save SARIF', 'sarif', 'save'],
  ['Save sanitised HAR', 'har', 'save'],
])('%s asks for %s of its rows, to %s', (label, format, delivery) => {
  show();
  open();
  fireEvent.click(screen.getByRole('menuitem', { name: label }));
  expect(start).toHaveBeenCalledExactlyOnceWith(format, ['a', 'b'], delivery);
  expect(screen.queryByRole('menu')).toBeNull();
});

test('arrow keys go round, Home and End to the ends', () => {
  show();
  open();
  expect(focused()).toBe('Copy as Markdown');
  for (const [key, label] of [
    ['ArrowDown', 'Save Markdown'],
    ['ArrowUp', 'Copy as Markdown'],
    ['ArrowUp', 'Save sanitised HAR'],
    ['ArrowDown', 'Copy as Markdown'],
    ['End', 'Save sanitised HAR'],
    ['Home', 'Copy as Markdown'],
  ] as const) {
    press(key);
    expect(focused()).toBe(label);
  }
});

test('Escape closes the menu, goes back to the button, and does not reach DevTools', () => {
  const heard = vi.fn();
  document.body.addEventListener('keydown', heard, { once: true });
  show();
  open();
  press('Escape');
  document.body.removeEventListener('keydown', heard);
  expect(screen.queryByRole('menu')).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Report ▾' }));
});

test('a press elsewhere closes the menu', () => {
  show();
  open();
  fireEvent.pointerDown(document.body);
  expect(screen.queryByRole('menu')).toBeNull();
});

test.each<[ExportState, string]>([
  [{ state: 'working', done: 0, total: 0 }, 'Writing…'],
  [{ state: 'working', done: 16, total: 400 }, 'Sanitising 16 of 400…'],
])('%j is said on the button, which waits', (current, label) => {
  show(current);
  expect(screen.getByRole('button', { name: label })).toHaveProperty('disabled', true);
});

test('what became of the file is said until it is dismissed', () => {
  show({ state: 'ended', ok: false, message: 'A key was found in the finished report.' });
  expect(screen.getByRole('status').textContent).toContain('A key was found in the finished report.');
  fireEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(screen.getByRole('status').textContent).toBe('');
});
