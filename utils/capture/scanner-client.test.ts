import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { emptyCoverage } from '@/utils/detection/coverage.ts';
import { buildExchange, randomKey, salt, textBody, watchedKey } from '@/utils/detection/exchange.fixture.ts';
import { buildFinding } from '@/utils/detection/finding.fixture.ts';
import { connectScanner } from './scanner-client.ts';
import { serveScanner } from './scanner-host.ts';

const own = 'chrome-extension://authlens';
let channel: MessageChannel;

/** A worker whose other side runs in this thread. */
class PortWorker extends EventTarget implements Worker {
  onmessage = null;
  onmessageerror = null;
  onerror = null;
  readonly #port: MessagePort;

  constructor(port: MessagePort) {
    super();
    this.#port = port;
    port.addEventListener('message', ({ data }) => this.dispatchEvent(new MessageEvent('message', { data })));
    port.start();
  }

  postMessage(message: unknown): void {
    this.#port.postMessage(message);
  }

  terminate(): void {
    this.#port.close();
  }

  /** As a browser does when the worker's script cannot be loaded or throws. */
  fail(message?: string): void {
    this.dispatchEvent(Object.assign(new Event('error'), message === undefined ? {} : { message }));
  }
}

beforeEach(() => {
  vi.stubGlobal('location', { origin: own });
  channel = new MessageChannel();
});

afterEach(() => {
  channel.port1.close();
  channel.port2.close();
  vi.unstubAllGlobals();
});

function connect({ served = true } = {}) {
  if (served) {
    serveScanner(channel.port2);
    channel.port2.start();
  }
  const worker = new PortWorker(channel.port1);
  return { worker, scanner: connectScanner(worker, salt) };
}

const value = randomKey();
const leak = () => buildExchange({ request: { method: 'POST', body: textBody(`{"secret":"${value}"}`) } });

test('finds a watched key in an exchange, on the other side of a message channel', async () => {
  const { scanner } = connect();
  scanner.watch([watchedKey(value, { label: 'Live' })]);
  const { findings } = await scanner.scan(leak());
  expect(findings).toMatchObject([
    { ruleId: 'watched-key', keyLabel: 'Live', part: 'request.body', severity: 'critical' },
  ]);
  expect(JSON.stringify(findings)).not.toContain(value);
});

test('bytes of a body arrive as bytes', async () => {
  const { scanner } = connect();
  scanner.watch([watchedKey(value)]);
  const bytes = new TextEncoder().encode(`\u0000${value}`);
  const { findings } = await scanner.scan(buildExchange({ response: { body: { kind: 'bytes', bytes } } }));
  expect(findings).toMatchObject([{ part: 'response.body' }]);
});

test('tells what was not scanned', async () => {
  const { scanner } = connect();
  const { skipped } = await scanner.scan(
    buildExchange({ response: { body: { kind: 'absent', reason: 'too-large' } } }),
  );
  expect(skipped).toEqual([{ part: 'response.body', reason: 'too-large' }]);
});

test('watches the keys of the moment, one set after the other', async () => {
  const { scanner } = connect();
  const scans = [scanner.scan(leak())];
  scanner.watch([watchedKey(value)]);
  scans.push(scanner.scan(leak()));
  scanner.watch([]);
  scans.push(scanner.scan(leak()));
  expect((await Promise.all(scans)).map(({ findings }) => findings.length)).toEqual([0, 1, 0]);
});

test('gives each scan its own result, however many are under way', async () => {
  const { scanner } = connect();
  scanner.watch([watchedKey(value)]);
  const results = await Promise.all(
    Array.from({ length: 20 }, (_, index) => scanner.scan(index % 3 === 0 ? { ...leak(), index } : buildExchange())),
  );
  expect(results.map(({ findings }) => findings[0]?.request.index ?? null)).toEqual(
    Array.from({ length: 20 }, (_, index) => (index % 3 === 0 ? index : null)),
  );
});

test('knows the requests of this extension, which are never findings', async () => {
  const { scanner } = connect();
  scanner.watch([watchedKey(value)]);
  const { findings } = await scanner.scan({ ...leak(), pageUrl: `${own}/panel.html` });
  expect(findings).toEqual([]);
});

test('rejects what a worker that died had not answered', async () => {
  const { scanner, worker } = connect({ served: false });
  const scans = [scanner.scan(leak()), scanner.scan(leak())];
  worker.fail('out of memory');
  const results = await Promise.allSettled(scans);
  expect(results.map((result) => (result.status === 'rejected' ? String(result.reason) : result.status))).toEqual([
    'Error: The scanner stopped: out of memory',
    'Error: The scanner stopped: out of memory',
  ]);
});

test('rejects every scan after the worker could not be loaded: silence would look like a page without leaks', async () => {
  const { scanner, worker } = connect({ served: false });
  worker.fail();
  await expect(scanner.scan(leak())).rejects.toThrow('The scanner stopped: its script could not be loaded.');
});

test('an exchange that cannot be scanned is told, and takes no other along', async () => {
  const { scanner } = connect();
  scanner.watch([watchedKey(value)]);
  // @ts-expect-error: no exchange; it stands for one on which the scanner itself fails.
  const results = await Promise.allSettled([scanner.scan({ index: 0 }), scanner.scan(leak())]);
  expect(results).toMatchObject([
    { status: 'rejected', reason: { message: expect.stringMatching(/^The scanner failed: TypeError/) } },
    { status: 'fulfilled', value: { findings: [{ ruleId: 'watched-key' }] } },
  ]);
});

const report = (excerpt: string) => ({
  leaks: [{ finding: buildFinding({ excerpt }), count: 1, firstSeenAt: 0, lastSeenAt: 0 }],
  coverage: { ...emptyCoverage, notes: [] },
  version: '0',
});

test.each(['markdown', 'json', 'sarif'] as const)('writes a report in %s, unless a key is in it', async (format) => {
  const { scanner } = connect();
  scanner.watch([watchedKey(value)]);
  expect(await scanner.writeReport(format, report('Basic ••••'))).toContain('Basic ••••');
  expect(await scanner.writeReport(format, report(`Basic ${value}`))).toBeNull();
});

test('sanitises a piece of a HAR', async () => {
  const { scanner } = connect();
  scanner.watch([watchedKey(value)]);
  expect(await scanner.sanitize({ comment: `the key ${value}` })).toMatch(
    /^\{"comment":"the key \[key:\w{4} production\]"\}$/,
  );
});

test('reports and scans wait for their own answers, and all of them end with the worker', async () => {
  const { scanner } = connect();
  scanner.watch([watchedKey(value)]);
  const [scan, text] = await Promise.all([scanner.scan(leak()), scanner.sanitize({ a: 1 })]);
  expect([scan.findings.length, text]).toEqual([1, '{"a":1}']);
  const dead = connect({ served: false });
  const waiting = dead.scanner.sanitize({});
  dead.worker.fail('out of memory');
  await expect(waiting).rejects.toThrow('The scanner stopped: out of memory');
  await expect(dead.scanner.writeReport('json', report(''))).rejects.toThrow('The scanner stopped');
});
