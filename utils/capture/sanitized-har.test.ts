import { expect, test, vi } from 'vitest';
import { sanitizeTabHar } from './sanitized-har.ts';
import type { TabHar } from './tab-har.ts';

type Entry = TabHar['entries'][number];

/** An entry as `getHAR` gives it: its body comes by a callback, or never. */
function makeEntry(url: string, body: string | null, size = 1): Entry {
  const entry = {
    request: { url },
    response: { status: 200, content: { size, mimeType: 'text/plain' } },
    getContent: (give: (text: string, encoding: string) => void) => body !== null && give(body, ''),
  };
  // @ts-expect-error: what this does not look at is left out.
  return entry;
}

const log = { version: '1.2', creator: { name: 'WebInspector', version: '1' }, pages: [] };
const write = async (slice: unknown) => JSON.stringify(slice);

async function readFile(har: { file: Blob } | null) {
  return JSON.parse((await har?.file.text()) ?? expect.unreachable('It was refused.'));
}

test('the file is the log with its entries, in their order, with their bodies', async () => {
  const entries = Array.from({ length: 20 }, (_, index) => makeEntry(`https://a.example/${index}`, `body ${index}`));
  const progress: number[] = [];
  const har = await sanitizeTabHar({ log, entries }, { sanitize: write }, (done) => progress.push(done));
  const file = await readFile(har);
  expect(file.log).toMatchObject(log);
  expect(file.log.entries.map(({ request }: Entry) => request.url)).toEqual(entries.map(({ request }) => request.url));
  expect(file.log.entries[7].response.content).toEqual({ size: 1, mimeType: 'text/plain', text: 'body 7' });
  expect(har).toMatchObject({ kept: 20, leftOut: 0 });
  expect(progress).toEqual([8, 16, 20]);
});

test('an empty log is a HAR without entries', async () => {
  const har = await sanitizeTabHar({ log, entries: [] }, { sanitize: write }, () => undefined);
  expect((await readFile(har)).log.entries).toEqual([]);
});

test('an entry that is refused is left out and counted, the others stay', async () => {
  const entries = ['a', 'refused', 'b'].map((name) => makeEntry(`https://${name}.example/`, ''));
  const sanitize = async (slice: unknown) => {
    const json = JSON.stringify(slice);
    return json.includes('refused') ? null : json;
  };
  const har = await sanitizeTabHar({ log, entries }, { sanitize }, () => undefined);
  expect(har).toMatchObject({ kept: 2, leftOut: 1 });
  expect((await readFile(har)).log.entries).toHaveLength(2);
});

test('a log that is refused is no file', async () => {
  expect(await sanitizeTabHar({ log, entries: [] }, { sanitize: async () => null }, () => undefined)).toBeNull();
});

test('a body that is too large, or that the browser never gives, is missing with a reason', async () => {
  vi.useFakeTimers();
  const entries = [makeEntry('https://a.example/', 'x', 5 * 1024 * 1024 + 1), makeEntry('https://b.example/', null)];
  const made = sanitizeTabHar({ log, entries }, { sanitize: write }, () => undefined);
  await vi.runAllTimersAsync();
  vi.useRealTimers();
  const contents = (await readFile(await made)).log.entries.map(({ response }: Entry) => response.content);
  expect(contents).toEqual([
    expect.objectContaining({ comment: 'Left out: over the 5 MB that Authlens scans.' }),
    expect.objectContaining({ comment: 'The browser did not give this body.' }),
  ]);
  for (const content of contents) expect(content).not.toHaveProperty('text');
});
