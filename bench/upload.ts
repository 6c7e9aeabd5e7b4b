import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addKey } from '../e2e/support/add-key.ts';
import { type Authlens, startAuthlens } from '../e2e/support/authlens.ts';
import { compose, startSending, waitForEnd } from '../e2e/support/playground.ts';
import { chooseBodyKind, chooseFile } from '../e2e/support/request-body.ts';
import { generateKey } from '../emulator/api/keys.ts';
import { headerValues } from '../emulator/raw-header.ts';
import type { RecordedRequest } from '../emulator/recorder.ts';
import { send } from '../emulator/test-client.ts';
import type { Figure } from './figure.ts';
import { watchMemory } from './memory.ts';

const gibibyte = 1024 ** 3;
const size = 2 * gibibyte;

/** A file of 2 GiB, which has no blocks on disk: as the whole body, as a part of one, and in pieces of 50 MiB. Needs the built extension. */
export async function measureUpload(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'authlens-bench-'));
  const key = generateKey();
  const authlens = await startAuthlens({ emulator: { keys: { sandbox: [key] }, longestBody: 64 * 1024 } });
  try {
    const path = join(folder, 'large.mp4');
    writeFileSync(path, '');
    truncateSync(path, size);
    await addKey(authlens.panel, { value: key, label: 'bench' });
    await authlens.panel.click('tab', 'Playground');
    return [...(await measureWhole(authlens, path)), ...(await measureMultipart(authlens, key, path))];
  } finally {
    await authlens.close();
    rmSync(folder, { recursive: true });
  }
}

async function measureWhole(authlens: Authlens, path: string): Promise<Figure[]> {
  const { panel } = authlens;
  await compose(panel, { key: 'bench', method: 'POST', path: '/videos?upload=whole' });
  await chooseBodyKind(panel, 'File');
  await chooseFile(panel, 'File of the body', path);
  return measureSend(authlens, 'whole');
}

async function measureMultipart(authlens: Authlens, key: string, path: string): Promise<Figure[]> {
  const { panel } = authlens;
  await compose(panel, { path: `/videos/${await makeVideo(authlens, key)}/source` });
  await chooseBodyKind(panel, 'Multipart');
  await chooseFile(panel, 'Files to add', path);
  const figures = await measureSend(authlens, 'multipart');
  await compose(panel, { path: `/videos/${await makeVideo(authlens, key)}/source` });
  await panel.click('checkbox', 'Send in pieces');
  return [...figures, ...(await measureSend(authlens, 'pieces of 50 MiB'))];
}

async function makeVideo({ emulator }: Authlens, key: string): Promise<string> {
  const video = await send(emulator, '/videos', { key, method: 'POST', json: { title: 'large' } });
  return /"videoId":"(\w+)"/.exec(video.body.toString())?.[1] ?? '';
}

async function measureSend({ panel, emulator, chromium }: Authlens, how: string): Promise<Figure[]> {
  const before = emulator.records.length;
  const memory = watchMemory(chromium.browser.process()?.pid ?? process.pid);
  const started = performance.now();
  await startSending(panel);
  await emulator.waitForRequest((record) => record.index >= before && isLast(record), 600_000);
  const seconds = (performance.now() - started) / 1000;
  const { browser, emulatorGrowth } = memory.stop();
  await waitForEnd(panel);
  const records = emulator.records.slice(before);
  const status = records.at(-1)?.response?.status;
  const received = records.reduce((sum, { bodySize }) => sum + bodySize, 0);
  const same = records[0]?.bodyDigest === zerosDigest() ? ' that are the same' : '';
  const arrived = `${received} bytes received${same}, answers: ${records.length}, the last ${status}`;
  return [
    { name: `upload of 2 GiB, ${how}`, value: `${arrived}, ${Math.round(seconds)} s` },
    { name: `upload of 2 GiB, ${how}: memory of the browser`, value: `+${megabytes(browser)} MB at most` },
    { name: `upload of 2 GiB, ${how}: memory of the emulator`, value: `+${megabytes(emulatorGrowth)} MB at most` },
  ];
}

/** Whether a request that was answered is the only one, or the last piece. */
function isLast({ rawHeaders, response }: RecordedRequest): boolean {
  const [range] = headerValues(rawHeaders, 'content-range');
  return (
    response !== null && response.status !== 429 && (range === undefined || range.endsWith(`-${size - 1}/${size}`))
  );
}

/** SHA-256 of as many zeros as the file has. */
function zerosDigest(): string {
  const digest = createHash('sha256');
  const piece = Buffer.alloc(64 * 1024 * 1024);
  for (let done = 0; done < size; done += piece.length) digest.update(piece);
  return digest.digest('hex');
}

const megabytes = (bytes: number) => Math.round(bytes / 1e6);
