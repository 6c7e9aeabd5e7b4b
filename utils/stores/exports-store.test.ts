// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { copyText } from '@/utils/capture/copy-text.ts';
import { saveFile } from '@/utils/capture/save-file.ts';
import type { ExportProgress, ExportRequest } from '@/utils/messaging/exports.ts';
import type { SessionRequest, SessionUpdate } from '@/utils/messaging/tab-channel.ts';
import { type Delivery, followExports, useExports } from './exports-store.ts';

vi.mock('@/utils/capture/copy-text.ts', () => ({ copyText: vi.fn(() => true) }));
vi.mock('@/utils/capture/save-file.ts', () => ({ saveFile: vi.fn() }));

let controller: AbortController;
let asked: SessionRequest[];
let tell: (update: SessionUpdate) => void;

beforeEach(() => {
  controller = new AbortController();
  asked = [];
  const channel = {
    postMessage: (request: SessionRequest) => void asked.push(request),
    addListener: (listener: typeof tell) => {
      tell = listener;
    },
  };
  followExports(channel, controller.signal);
});

afterEach(() => {
  controller.abort();
  useExports.getState().dismiss();
  vi.clearAllMocks();
});

function start(delivery: Delivery = 'save'): ExportRequest {
  useExports.getState().start('json', ['a', 'b'], delivery);
  const request = asked.at(-1);
  return request?.type === 'export' ? request : expect.unreachable('Nothing was asked.');
}

const ready = (text = '{}'): ExportProgress => ({
  state: 'ready',
  file: new Blob([text]),
  fileName: 'leaks.json',
  note: '2 findings.',
});
const answer = (id: string, progress: ExportProgress) => tell({ type: 'export', id, progress });
const current = () => useExports.getState().current;

test('asks for the rows, and is busy until the file is there', () => {
  const request = start();
  expect(request).toMatchObject({ format: 'json', rowIds: ['a', 'b'] });
  expect(current()).toEqual({ state: 'working', done: 0, total: 0 });
});

test('shows how far the file is, saves it, and says so', async () => {
  const { id } = start();
  answer(id, { state: 'working', done: 3, total: 9 });
  await vi.waitFor(() => expect(current()).toEqual({ state: 'working', done: 3, total: 9 }));
  answer(id, ready());
  await vi.waitFor(() =>
    expect(current()).toEqual({ state: 'ended', ok: true, message: 'Saved leaks.json: 2 findings.' }),
  );
  expect(saveFile).toHaveBeenCalledExactlyOnceWith(expect.any(Blob), 'leaks.json');
});

test('copies the text of a file', async () => {
  answer(start('copy').id, ready('# Leak report'));
  await vi.waitFor(() => expect(current()).toEqual({ state: 'ended', ok: true, message: 'Copied: 2 findings.' }));
  expect(copyText).toHaveBeenCalledExactlyOnceWith('# Leak report');
  expect(saveFile).not.toHaveBeenCalled();
});

test('says when the browser did not let it copy', async () => {
  vi.mocked(copyText).mockReturnValueOnce(false);
  answer(start('copy').id, ready());
  await vi.waitFor(() =>
    expect(current()).toMatchObject({ ok: false, message: expect.stringMatching(/^The browser did not/) }),
  );
});

test('passes a refusal on, in its own words, and hands nothing out', async () => {
  answer(start().id, { state: 'refused', message: 'A key was found.' });
  await vi.waitFor(() => expect(current()).toEqual({ state: 'ended', ok: false, message: 'A key was found.' }));
  expect(saveFile).not.toHaveBeenCalled();
});

test('hears neither what another panel asked for, nor a late word of how far its own is', async () => {
  const { id } = start();
  answer('another', ready());
  answer(id, { state: 'refused', message: 'No.' });
  answer(id, { state: 'working', done: 1, total: 9 });
  await vi.waitFor(() => expect(current()).toEqual({ state: 'ended', ok: false, message: 'No.' }));
  await new Promise((resolve) => setTimeout(resolve));
  expect(current()).toMatchObject({ state: 'ended' });
  expect(saveFile).not.toHaveBeenCalled();
});
