// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { randomKey, salt } from '@/utils/detection/exchange.fixture.ts';
import { initialPanelState } from '@/utils/storage/panel-state.ts';
import { useKeyToAdd } from '@/utils/stores/key-to-add.ts';
import { useKeys } from '@/utils/stores/keys-store.ts';
import { usePanel } from '@/utils/stores/panel-store.ts';
import { makeSandboxKey, makeWatchedRecord } from '@/utils/vault/key-record.fixture.ts';
import { ComposeBar } from './ComposeBar.tsx';

const shop = makeSandboxKey();
const live = randomKey();

beforeEach(() => {
  usePanel.setState(initialPanelState);
  useKeys.setState({ keys: [shop, makeWatchedRecord(live)], salt });
  render(<ComposeBar />);
});
afterEach(cleanup);

const paste = (text: string) =>
  fireEvent.paste(screen.getByLabelText('Path and query'), { clipboardData: { getData: () => text } });
const shown = () => screen.findByRole('region', { name: 'Pasted command' });
const draft = () => usePanel.getState().draft;

test('a command becomes the request, and is taken back by Undo', async () => {
  paste(`$ curl -sX POST https://sandbox.api.video/videos -u ${shop.value}: --json '{"title":"x"}'`);
  const region = await shown();
  expect(draft()).toMatchObject({ keyId: shop.id, method: 'POST', path: '/videos', body: '{"title":"x"}' });
  expect(region.textContent).toContain('The curl command is now the request.');
  expect(region.textContent).toContain('The key of the command is “Shop”, which was chosen.');
  expect(screen.getByText(/^-s is about what curl shows/)).toBeTruthy();
  expect(document.body.innerHTML).not.toContain(shop.value);
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(draft()).toEqual(initialPanelState.draft);
  expect(screen.queryByRole('region')).toBeNull();
});

test('what is no command is left to the field', () => {
  expect(paste('/videos?title=curl')).toBe(true);
  expect(paste('curl https://sandbox.api.video')).toBe(false);
});

test('an unknown key is offered, and waits in the form that keeps it', async () => {
  const key = randomKey();
  paste(`curl https://ws.api.video/videos -u ${key}:`);
  await shown();
  expect(JSON.stringify(draft())).not.toContain(key);
  fireEvent.click(screen.getByRole('button', { name: 'Watch this key' }));
  expect(usePanel.getState().view).toBe('keys');
  expect(useKeyToAdd.getState()).toEqual({ value: key, environment: 'production' });
});

test('a foreign host changes nothing', async () => {
  paste('curl https://other.example/');
  expect((await shown()).textContent).toContain('The command goes to other.example');
  expect(draft()).toEqual(initialPanelState.draft);
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('region')).toBeNull();
});

test('a watched key does not get into the request', async () => {
  paste(`curl https://ws.api.video/videos -u ${live}:`);
  expect((await shown()).textContent).toContain('“Live shop”, a production key that you watch');
  expect(draft()).toMatchObject({ environment: 'production', keyId: null, headers: [] });
  expect(JSON.stringify(draft()) + document.body.innerHTML).not.toContain(live);
});
