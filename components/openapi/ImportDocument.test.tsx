// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { provideRealLocks } from '@/components/keys/real-locks.fixture.ts';
import { makeDocument } from '@/utils/openapi/document.fixture.ts';
import { importOpenApi } from '@/utils/openapi/import-openapi.ts';
import { useApis } from '@/utils/stores/apis-store.ts';
import { useImport } from '@/utils/stores/import-store.ts';
import { ImportDocument } from './ImportDocument.tsx';

beforeEach(() => {
  fakeBrowser.reset();
  provideRealLocks();
  useImport.getState().dismiss();
  useApis.setState({
    read: async (source) => importOpenApi(typeof source === 'string' ? source : await source.text()),
  });
  render(<ImportDocument />);
});
afterEach(cleanup);

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'or paste it' });
const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });

function paste(text: string): void {
  fireEvent.change(field(), { target: { value: text } });
  fireEvent.click(button('Import the text'));
}

test('what was pasted is imported, and makes room for the next', async () => {
  expect(button('Import the text').disabled).toBe(true);
  paste(makeDocument());
  await screen.findByText('Imported Parcels, 1 operation.');
  await vi.waitFor(() => expect(field().value).toBe(''));
});

test('what could not be used stays, beside what is wrong with it', async () => {
  paste('swagger: "2.0"');
  await screen.findByText(/^Nothing was imported from what you pasted/);
  expect(screen.getByRole('list', { name: 'Problems' }).textContent).toMatch(/^line 1, \/swagger This is Swagger 2.0/);
  expect(field().value).toBe('swagger: "2.0"');
  fireEvent.click(button('Dismiss'));
  expect(screen.queryByRole('list', { name: 'Problems' })).toBeNull();
});

test('a file is chosen, and the same one can be chosen again', async () => {
  const chooser = screen.getByLabelText<HTMLInputElement>('OpenAPI document');
  fireEvent.change(chooser, { target: { files: [new File([makeDocument()], 'parcels.json')] } });
  await screen.findByText('Imported Parcels, 1 operation.');
  expect(chooser.value).toBe('');
});

test('while a document is read, it can be cancelled, and no other one is begun', async () => {
  useApis.setState({ read: () => new Promise(() => {}) });
  paste(makeDocument());
  await screen.findByText('Reading what you pasted …');
  expect([button('Import the text').disabled, button('Choose a file…').disabled]).toEqual([true, true]);
  fireEvent.click(button('Cancel'));
  expect(screen.queryByText('Reading what you pasted …')).toBeNull();
  expect(field().value).toBe(makeDocument());
});
