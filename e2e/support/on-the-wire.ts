import { gunzipSync, inflateSync } from 'node:zlib';
import { expect } from 'vitest';
import type { Emulator } from '../../emulator/emulator.ts';
import type { RecordedRequest } from '../../emulator/recorder.ts';

/** Waits until the emulator has seen a text pass that it had not before `since`: in a request, an answer or a WebSocket. */
export async function untilOnWire(emulator: Emulator, text: string, since: WireMark): Promise<void> {
  const seen = () =>
    emulator.records.slice(since.records).some((record) => recordText(record).includes(text)) ||
    emulator.sockets
      .slice(since.sockets)
      .some(({ path, messages }) =>
        [path, ...messages.map(({ data }) => data.toString('latin1'))].join('\n').includes(text),
      );
  await expect.poll(seen, { timeout: 10_000 }).toBe(true);
}

/** How much the emulator had seen at some time. */
export interface WireMark {
  records: number;
  sockets: number;
}

export function markWire({ records, sockets }: Emulator): WireMark {
  return { records: records.length, sockets: sockets.length };
}

/** Everything of an answered request in one text, compressed bodies as what they hold; empty before the answer. */
function recordText({ path, rawHeaders, body, response }: RecordedRequest): string {
  if (response === null) return '';
  const headers = [...rawHeaders, ...response.rawHeaders].map((field) => field.join(': '));
  return [path, ...headers, unpacked(body), unpacked(response.body)].join('\n');
}

function unpacked(body: Buffer): string {
  if (body[0] === 0x1f && body[1] === 0x8b) return gunzipSync(body).toString('latin1');
  if (body[0] === 0x78 && body[1] === 0x9c) return inflateSync(body).toString('latin1');
  return body.toString('latin1');
}
