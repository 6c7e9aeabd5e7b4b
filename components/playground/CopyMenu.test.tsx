// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { copyText } from '@/utils/capture/copy-text.ts';
import { salt } from '@/utils/detection/exchange.fixture.ts';
import { makeRequest } from '@/utils/sending/sending.fixture.ts';
import { useKeys } from '@/utils/stores/keys-store.ts';
import { usePanel } from '@/utils/stores/panel-store.ts';
import { makeSandboxKey } from '@/utils/vault/key-record.fixture.ts';
import { CopyMenu } from './CopyMenu.tsx';

vi.mock('@/utils/capture/copy-text.ts', () => ({ copyText: vi.fn(() => true) }));
const clipboard = vi.mocked(copyText);
const key = makeSandboxKey({ id: 's1' });

beforeEach(() => {
  clipboard.mockClear();
  useKeys.setState({ keys: [key], salt, openValues: {} });
  usePanel.setState({ draft: makeRequest({ keyId: 's1', path: '/videos', headers: [], method: 'GET', body: '' }) });
});
afterEach(cleanup);

function open() {
  render(<CopyMenu />);
  fireEvent.click(screen.getByRole('button', { name: 'Copy as ▾' }));
}
const items = () => screen.getAllByRole('menuitem').map((item) => item.getAttribute('aria-label'));
const choose = (name: string) => fireEvent.click(screen.getByRole('menuitem', { name }));

test('every format, the client of the API for what it can send, and the way to the key', () => {
  open();
  expect(items()).toEqual([
    ...[
      'cURL',
      'cURL for cmd',
      'cURL for PowerShell',
      'fetch',
      'Node.js',
      'Python',
      'PHP',
      'Go',
      'C#',
      'Java',
      'HTTPie',
      'api.video for Node.js',
      'With the key…',
    ],
  ]);
});

test('what cannot be sent by the client of the API is not offered so', () => {
  usePanel.getState().edit({ path: '/analytics' });
  open();
  expect(items()).not.toContain('api.video for Node.js');
});

test('a request without credential has nothing to disclose', () => {
  usePanel.getState().edit({ keyId: null });
  open();
  expect(items()).not.toContain('With the key…');
});

test('a first choice leaves the key out; the menu closes and the button has the focus', async () => {
  open();
  choose('Python');
  expect(screen.queryByRole('menu')).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Copy as ▾' }));
  await screen.findByText('Copied as Python, the key left out: set APIVIDEO_KEY.');
  expect(clipboard.mock.lastCall?.[0]).not.toContain(key.value);
});

test('the key takes two choices, and the second one says what it means', async () => {
  open();
  choose('With the key…');
  expect(clipboard).not.toHaveBeenCalled();
  const menu = screen.getByRole('menu', { description: /^The code will hold the key itself/ });
  expect(document.activeElement?.getAttribute('aria-label')).toBe('cURL, with the key');
  expect(menu.textContent).toContain('whoever gets to see it can use it.');
  choose('Python, with the key');
  await screen.findByText(/^Copied as Python, with the key/);
  expect(clipboard.mock.lastCall?.[0]).toContain(key.value);
});

test('there is a way back, and the next time starts without the key', () => {
  open();
  choose('With the key…');
  choose('Leave the key out');
  expect(items()).toContain('Python');
  choose('With the key…');
  const button = screen.getByRole('button', { name: 'Copy as ▾' });
  fireEvent.click(button);
  fireEvent.click(button);
  expect(items()).toContain('Python');
});

test('what cannot be sent cannot be copied', () => {
  usePanel.getState().edit({ keyId: 'gone' });
  render(<CopyMenu />);
  expect(screen.getByRole('button', { name: 'Copy as ▾' })).toHaveProperty('disabled', true);
});
