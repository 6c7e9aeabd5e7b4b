import { expect, test } from 'vitest';
import { keyForms } from '@/e2e/support/key-forms.ts';
import { randomKey, salt, watchedKey } from '@/utils/detection/exchange.fixture.ts';
import { harOfSendings } from '@/utils/sending/har-of-sendings.ts';
import { entryAsSending } from './history-entry.ts';
import { readHar } from './import-har.ts';

const key = randomKey();
const known = { watched: [watchedKey(key)], salt };
const entry = (url: string, rest: object = {}) => ({
  startedDateTime: '2026-07-01T12:00:00.000Z',
  request: {
    method: 'POST',
    url,
    headers: [{ name: 'Authorization', value: `Basic ${Buffer.from(`${key}:`).toString('base64')}` }],
    postData: { mimeType: 'application/json', text: `{"title":"a","note":"${key}"}` },
  },
  response: {
    status: 201,
    statusText: 'Created',
    headers: [{ name: 'Content-Type', value: 'application/json' }],
    content: { size: 20, mimeType: 'application/json', text: '{"videoId":"vi1"}' },
  },
  ...rest,
});
const har = (...entries: unknown[]) => JSON.stringify({ log: { version: '1.2', entries } });
let next = 0;
const newId = () => `id-${next++}`;

test('what goes to a provider becomes an entry, without its key, and what is left out is said', () => {
  const read = readHar(
    har(entry('https://ws.api.video/videos'), entry('https://shop.example/cart'), { request: {} }),
    known,
    newId,
  );
  expect(read).toMatchObject({
    ok: true,
    entries: [{ entry: { sending: { request: { method: 'POST', path: '/videos', environment: 'production' } } } }],
    notes: ['Left out: 1 request to other hosts or without an answer.', 'Left out: 1 entry that cannot be read.'],
  });
  for (const form of keyForms(key)) expect(JSON.stringify(read)).not.toContain(form);
});

test('what was imported is handed out as a HAR, which can be imported again', () => {
  const read = readHar(har(entry('https://ws.api.video/videos')), known, newId);
  const sendings = read.ok ? read.entries.map((made) => entryAsSending(made.entry, made.bodies)) : [];
  const written = JSON.stringify(harOfSendings(sendings, '1.0'));
  expect(JSON.parse(written)).toMatchObject({
    log: {
      creator: { name: 'Authlens', version: '1.0' },
      entries: [
        {
          startedDateTime: '2026-07-01T12:00:00.000Z',
          request: { method: 'POST', url: 'https://ws.api.video/videos' },
          response: { status: 201, content: { text: '{"videoId":"vi1"}' } },
        },
      ],
    },
  });
  expect(readHar(written, known, newId)).toMatchObject({ ok: true, entries: [{}], notes: [] });
});

test.each(['', '{}', '{"log":{}}', '[1]', 'no json'])('%j is no HAR', (text) => {
  expect(readHar(text, known, newId)).toEqual({
    ok: false,
    message: 'This is no HAR: a JSON object with log.entries was expected. Export one from Network.',
  });
});
