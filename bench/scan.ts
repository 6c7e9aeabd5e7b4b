import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { generateKey } from '../emulator/api/keys.ts';
import { boundedFigure, type Figure, round } from './figure.ts';

const small = 20;
const large = 200;

/** The scan command over HAR files of 20 and 200 MB: its peak memory must not grow with the file. */
export async function measureScan(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'authlens-bench-'));
  try {
    const keys = join(folder, 'keys.json');
    const key = { label: 'Bench', provider: 'apivideo', environment: 'production', value: generateKey() };
    writeFileSync(keys, JSON.stringify({ keys: [key] }));
    const [ofSmall, ofLarge] = [await measure(folder, keys, small), await measure(folder, keys, large)];
    const speed = (large - small) / (ofLarge.seconds - ofSmall.seconds);
    const beside = `${round(ofLarge.megabytes)} MB of memory, ${round(speed)} MB/s`;
    const bounds = { must: 2, goal: 1.5, kind: 'most' } as const;
    const growth = ofLarge.megabytes / ofSmall.megabytes;
    return [boundedFigure(`scan command: memory for ${large} MB / for ${small} MB`, growth, ' ×', bounds, beside)];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measure(folder: string, keys: string, megabytes: number) {
  const har = join(folder, `${megabytes}.har`);
  await pipeline(Readable.from(harChunks(megabytes * 1e6)), createWriteStream(har));
  const report = 'process.on("exit", () => console.error("\\n" + process.resourceUsage().maxRSS))';
  const started = performance.now();
  const given = ['--import', `data:text/javascript,${report}`, 'scripts/scan.mjs', har, '--keys', keys];
  const { status, stderr } = spawnSync(process.execPath, given, { encoding: 'utf8' });
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(`The scan ended with ${status}: ${stderr}`);
  return { seconds, megabytes: Number(stderr.trim().split('\n').at(-1)) / 1000 };
}

/** A HAR of about `size` characters: a script of up to 200 kB, then nine JSON answers, again and again. */
function* harChunks(size: number): Generator<string> {
  yield '{"log":{"version":"1.2","creator":{"name":"bench","version":"1"},"entries":[';
  let written = 0;
  for (let index = 0; written < size; index++) {
    const entry = `${index === 0 ? '' : ','}${JSON.stringify(makeEntry(index))}`;
    written += entry.length;
    yield entry;
  }
  yield ']}}';
}

const script = 'function f(e,t){return e.call("abc",\nt)}\tvar x={a:1};'.repeat(4000);

function makeEntry(index: number) {
  const headers = Array.from({ length: 15 }, (_, count) => ({ name: `x-field-${count}`, value: `${index} ${count}` }));
  const list = Array.from({ length: 50 }, (_, id) => ({ id, title: `item ${id} of ${index}` }));
  const text = index % 10 === 0 ? script.slice(0, 20_000 + ((index * 7919) % 180_000)) : JSON.stringify({ list });
  return {
    startedDateTime: '2026-01-02T03:04:05.678Z',
    request: { method: 'GET', url: `https://shop.example/${index}`, headers },
    response: { status: 200, statusText: '', headers, content: { size: text.length, mimeType: 'text/plain', text } },
  };
}
