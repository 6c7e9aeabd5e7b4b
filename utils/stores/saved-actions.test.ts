import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { randomKey } from '@/utils/detection/exchange.fixture.ts';
import { removeDatabase } from '@/utils/storage/database.ts';
import { initialPanelState } from '@/utils/storage/panel-state.ts';
import { requestsIn } from '@/utils/storage/saved/saved-order.ts';
import type { SavedRequest } from '@/utils/storage/saved/saved-request.ts';
import { addKey } from '@/utils/vault/keys.ts';
import { useNotice } from './notice-store.ts';
import { usePanel } from './panel-store.ts';
import { saveDraft } from './save-draft.ts';
import {
  addFolder,
  duplicateSaved,
  moveSaved,
  moveSavedFolder,
  removeFolder,
  removeSaved,
  renameSaved,
  stepFolder,
  stepSaved,
  takeSaved,
} from './saved-actions.ts';
import { importSaved } from './saved-files.ts';
import { followSaved, useSaved } from './saved-store.ts';

let controller: AbortController;

beforeEach(async () => {
  fakeBrowser.reset();
  await removeDatabase({ name: 'authlens-saved' });
  useSaved.setState(useSaved.getInitialState());
  usePanel.setState(initialPanelState);
  controller = new AbortController();
  followSaved(controller.signal);
  await vi.waitFor(() => expect(useSaved.getState().loaded).toBe(true));
});

afterEach(() => {
  controller.abort();
  vi.restoreAllMocks();
});

/** The names, folder by folder. */
function names(): string[][] {
  const library = useSaved.getState();
  return [null, ...library.folders].map((folder) => [
    ...(folder === null ? [] : [`${folder.name}/`]),
    ...requestsIn(library, folder?.id ?? null).map(({ name }) => name),
  ]);
}

async function save(path: string): Promise<SavedRequest> {
  useSaved.setState({ current: null });
  usePanel.getState().edit({ path });
  await saveDraft();
  return find(`GET ${path}`);
}

function find(name: string): SavedRequest {
  const found = useSaved.getState().requests.find((saved) => saved.name === name);
  if (found === undefined) throw new Error(`Nothing saved is called ${name}.`);
  return found;
}

const undo = async (expected: string[][]) => {
  useNotice.getState().notice?.undo?.();
  await vi.waitFor(() => expect(names()).toEqual(expected));
};

test('what is saved is named as it reads, and saved again in its place', async () => {
  const first = await save('/a');
  usePanel.getState().edit({ path: '/b' });
  await saveDraft();
  expect(useSaved.getState().requests).toEqual([{ ...first, request: { ...first.request, path: '/b' } }]);
  expect(useNotice.getState().notice).toMatchObject({ sentence: '“GET /a” was saved.', tone: 'quiet' });
  useNotice.getState().notice?.undo?.();
  await vi.waitFor(() => expect(useSaved.getState().requests).toEqual([first]));
});

test('renamed, duplicated and deleted, and deleted comes back', async () => {
  await save('/a');
  const second = await save('/b');
  await renameSaved(second.id, ' Second ');
  await duplicateSaved(find('GET /a'));
  expect(names()).toEqual([['GET /a', 'Copy of GET /a', 'Second']]);
  await renameSaved(second.id, '  ');
  await removeSaved(find('Copy of GET /a'));
  expect(names()).toEqual([['GET /a', 'Second']]);
  await undo([['GET /a', 'Copy of GET /a', 'Second']]);
});

test('moved by a drag and by steps, through folders, which are deleted with what is in them', async () => {
  const [one, two, three] = [await save('/1'), await save('/2'), await save('/3')];
  await addFolder();
  const [folder] = useSaved.getState().folders;
  if (folder === undefined) throw new Error('There is no folder.');
  await moveSaved(one.id, { folder: null, before: three.id });
  expect(names()).toEqual([['GET /2', 'GET /1', 'GET /3'], ['New folder/']]);
  await stepSaved(three.id, 'down');
  await stepSaved(two.id, 'down');
  expect(names()).toEqual([
    ['GET /1', 'GET /2'],
    ['New folder/', 'GET /3'],
  ]);
  await removeFolder(folder);
  expect(names()).toEqual([['GET /1', 'GET /2']]);
  expect(useNotice.getState().notice?.sentence).toBe('The folder “New folder” with 1 request was deleted.');
  await undo([
    ['GET /1', 'GET /2'],
    ['New folder/', 'GET /3'],
  ]);
});

test('a folder goes to the place of another one or by a step, with what is in it, and gets the focus', async () => {
  const inside = await save('/1');
  for (const name of ['A', 'B', 'C']) {
    await addFolder();
    await renameSaved(useSaved.getState().folders.at(-1)?.id ?? '', name);
  }
  const idOf = (name: string) => useSaved.getState().folders.find((folder) => folder.name === name)?.id ?? '';
  await moveSaved(inside.id, { folder: idOf('A'), before: null });
  await moveSavedFolder(idOf('A'), idOf('C'));
  expect(names()).toEqual([[], ['B/'], ['C/'], ['A/', 'GET /1']]);
  await stepFolder(idOf('A'), 'up');
  expect(names()).toEqual([[], ['B/'], ['A/', 'GET /1'], ['C/']]);
  expect(useSaved.getState().focused).toBe(idOf('A'));
  await stepFolder(idOf('B'), 'up');
  await stepFolder(idOf('C'), 'down');
  expect(names()).toEqual([[], ['B/'], ['A/', 'GET /1'], ['C/']]);
});

test('a secret is left out and said; taken back it has to be entered again', async () => {
  const value = randomKey();
  await addKey({ provider: 'apivideo', environment: 'production', label: 'Live', value });
  usePanel.getState().edit({ method: 'POST', body: `{"a":"${value}"}`, headers: [['Authorization', 'Bearer abc']] });
  const before = usePanel.getState().draft;
  await saveDraft();
  expect(useNotice.getState().notice?.sentence).toContain('Its secrets were left out: they are never saved.');
  const [saved] = useSaved.getState().requests;
  expect(JSON.stringify(saved)).not.toContain(value);
  if (saved !== undefined) takeSaved(saved);
  expect(usePanel.getState().draft.headers).toEqual([]);
  expect(useNotice.getState().notice?.sentence).toContain('the header Authorization, a part of the body');
  useNotice.getState().notice?.undo?.();
  expect(usePanel.getState().draft).toEqual(before);
});

test('a file is added at the end; what is bad of it is said, what holds a key is masked', async () => {
  const value = randomKey();
  await addKey({ provider: 'apivideo', environment: 'sandbox', label: 'Shop', value });
  await save('/a');
  const { keyId: _keyId, ...request } = initialPanelState.draft;
  const file = {
    format: 'authlens-saved-requests',
    version: 1,
    requests: [{ name: 'From a file', request: { ...request, path: `/${value}` } }, { name: 'Bad' }],
    folders: [{ name: 'Folder', requests: [{ name: 'Inside', request }] }],
  };
  await importSaved(new Blob([JSON.stringify(file)]));
  expect(names()).toEqual([
    ['GET /a', 'From a file'],
    ['Folder/', 'Inside'],
  ]);
  expect(find('From a file').request.path).toMatch(/^\/\[key:[0-9a-f]{4} sandbox\]$/);
  expect(useNotice.getState().notice).toMatchObject({
    tone: 'warning',
    sentence: expect.stringMatching(
      /^2 requests imported\. Secrets were left out of 1 request\. .*requests\[1\]\.request is missing\.$/,
    ),
  });
  await undo([['GET /a']]);
});

test.each([
  ['{', /^The file is not JSON/],
  ['{}', /^The file holds no requests saved by Authlens/],
])('a file that is %s changes nothing and is said', async (text, message) => {
  await save('/a');
  await importSaved(new Blob([text]));
  expect(names()).toEqual([['GET /a']]);
  expect(useNotice.getState().notice).toMatchObject({ tone: 'danger', sentence: expect.stringMatching(message) });
});

test('a full disk is said, and nothing is lost', async () => {
  await save('/a');
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await addFolder();
  expect(names()).toEqual([['GET /a']]);
  expect(useNotice.getState().notice).toMatchObject({
    tone: 'danger',
    sentence: expect.stringMatching(/^The list of saved requests takes nothing more: .*disk is full/),
  });
});

test('what cannot be read is counted and stays, and the others are shown', async () => {
  await save('/a');
  const database = await openDB('authlens-saved', 2);
  await database.put('requests', { id: 'bad', version: 9 });
  await addFolder();
  expect(names()).toEqual([['GET /a'], ['New folder/']]);
  expect(useSaved.getState().unreadable).toBe(1);
  expect(await database.getAllKeys('requests')).toContain('bad');
  database.close();
});
