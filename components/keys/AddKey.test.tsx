// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { useKeyToAdd } from '@/utils/stores/key-to-add.ts';
import { listKeys } from '@/utils/vault/keys.ts';
import { AddKey } from './AddKey.tsx';
import { provideRealLocks } from './real-locks.fixture.ts';

provideRealLocks();

beforeEach(() => {
  fakeBrowser.reset();
  render(<AddKey />);
});

afterEach(cleanup);

/** Twelve characters that are in nothing else. */
const key = `plainlyFake${crypto.randomUUID().replaceAll('-', '')}`;
const base64 = (text: string) => Buffer.from(text).toString('base64');

const keyField = () => screen.getByLabelText<HTMLTextAreaElement>('Key of api.video');
const labelField = () => screen.getByLabelText<HTMLInputElement>('Label');
const submit = () => screen.getByRole<HTMLButtonElement>('button', { name: /^(Save key|Keep its fingerprint)$/ });
const paste = (text: string) => fireEvent.change(keyField(), { target: { value: text } });
const name = (label: string) => fireEvent.change(labelField(), { target: { value: label } });

async function storedText(): Promise<string> {
  return JSON.stringify([await fakeBrowser.storage.local.get(), await fakeBrowser.storage.session.get()]);
}

test('says what may be pasted, and saves nothing yet', () => {
  expect(screen.getByText('The key alone, an Authorization header, or a curl command.')).toBeTruthy();
  expect(submit().disabled).toBe(true);
});

test('says what was removed around a pasted key', () => {
  paste(` ${key}\n`);
  expect(
    screen.getByText(/^A line end and a space were removed from what you pasted\. 43 characters remain\.$/),
  ).toBeTruthy();
  expect(submit().disabled).toBe(false);
});

test('refuses what is no key, in words', () => {
  paste('https://ws.api.video/videos');
  expect(screen.getByText(/^This looks like a web address/)).toBeTruthy();
  expect(submit().disabled).toBe(true);
});

test('offers the key inside a header, and takes it when asked', async () => {
  paste(`Authorization: Basic ${base64(`${key}:`)}`);
  expect(screen.getByText(/^The Basic header that you pasted holds a key of 43 characters\./)).toBeTruthy();
  expect(submit().disabled).toBe(true);
  fireEvent.click(screen.getByRole('button', { name: 'Use the key inside' }));
  expect(keyField().value).toBe(key);
  expect(submit().disabled).toBe(false);
});

test('saves a sandbox key with its value, and clears the form', async () => {
  paste(`"${key}",`);
  name('Shop');
  fireEvent.click(submit());
  expect(await screen.findByText('"Shop" is stored, with its value.')).toBeTruthy();
  expect([keyField().value, labelField().value]).toEqual(['', '']);
  expect(await listKeys()).toMatchObject([{ label: 'Shop', environment: 'sandbox', value: key }]);
});

test.each(['production', 'admin'])('keeps no value of a %s key, in storage or on the page', async (environment) => {
  paste(key);
  name('Live');
  fireEvent.click(screen.getByRole('radio', { name: environment }));
  expect(submit().textContent).toBe('Keep its fingerprint');
  fireEvent.click(submit());
  expect(await screen.findByText(/^"Live" is watched\. Only its fingerprint was kept/)).toBeTruthy();
  expect(await listKeys()).toMatchObject([{ label: 'Live', environment, kept: 'disk' }]);
  const stored = await storedText();
  for (const form of [key, base64(key), base64(`${key}:`)]) expect(stored).not.toContain(form);
  expect([keyField().value, labelField().value]).toEqual(['', '']);
  expect(document.body.innerHTML).not.toContain(key);
});

test('keeps what was entered when it cannot be saved, and says why', async () => {
  paste(key);
  fireEvent.click(submit());
  expect(await screen.findByText(/^The label is empty\./)).toBeTruthy();
  expect(keyField().value).toBe(key);
  expect(await listKeys()).toEqual([]);
});

test('begins with a key that was found elsewhere, and keeps it nowhere else', () => {
  cleanup();
  useKeyToAdd.setState({ value: key, environment: 'production' });
  render(<AddKey />);
  expect(keyField().value).toBe(key);
  expect(submit().textContent).toBe('Keep its fingerprint');
  expect(useKeyToAdd.getState()).toEqual({ value: '', environment: 'sandbox' });
});
