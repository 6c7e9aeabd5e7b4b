import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { buildExchange, randomKey, salt, textBody, watchedKey } from '@/utils/detection/exchange.fixture.ts';
import { calm } from './hold-while-busy.ts';
import { type ScannerAnswer, type ScannerRequest, serveScanner } from './scanner-host.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** What the host answers to `requests`, sent one after the other, once no more come. */
function answersTo(...requests: ScannerRequest[]): ScannerAnswer[] {
  const answers: ScannerAnswer[] = [];
  let receive: (event: MessageEvent<ScannerRequest>) => void = () => expect.unreachable('Nobody listens.');
  serveScanner({
    addEventListener: (_, listener) => {
      receive = listener;
    },
    postMessage: (answer) => answers.push(answer),
  });
  for (const data of requests) receive(new MessageEvent('message', { data }));
  vi.advanceTimersByTime(calm);
  return answers;
}

function findingsOf(answer: ScannerAnswer) {
  if (!('result' in answer)) throw new Error(JSON.stringify(answer));
  return answer.result.findings;
}

const value = randomKey();
const start: ScannerRequest = { type: 'start', salt, ownOrigin: 'chrome-extension://authlens' };
const watch: ScannerRequest = { type: 'watch', keys: [watchedKey(value)] };
const scan = (id: number): ScannerRequest => ({
  type: 'scan',
  id,
  exchange: buildExchange({ request: { method: 'POST', body: textBody(value) } }),
});

test('answers each scan with its id, and nothing else', () => {
  const answers = answersTo(start, watch, scan(4), scan(5));
  expect(answers.map(({ id }) => id)).toEqual([4, 5]);
  expect(answers.map(findingsOf).map(({ length }) => length)).toEqual([1, 1]);
});

test('knows a fingerprint only under the salt that it was made under', () => {
  const other: ScannerRequest = { ...start, salt: new Uint8Array(32) };
  expect(answersTo(other, watch, scan(0)).map(findingsOf)).toEqual([[]]);
});

test('a start begins anew, with no key watched', () => {
  expect(answersTo(start, watch, start, scan(0)).map(findingsOf)).toEqual([[]]);
});

test('a key is watched in what comes after it, not in what waits to be scanned', () => {
  expect(
    answersTo(start, scan(0), watch, scan(1))
      .map(findingsOf)
      .map(({ length }) => length),
  ).toEqual([0, 1]);
});
