import * as v from 'valibot';
import { formatBytes } from '@/utils/http/sizes.ts';
import { openHarFile } from './har-file.ts';
import { createHarSplitter, type HarElement, type HarFrame } from './har-splitter.ts';

/** No larger entry is scanned: memory is bounded by the largest one. A browser keeps bodies far smaller than this. */
export const largestEntry = 100_000_000;
/** What stands around the entries: a few hundred bytes, and two for each entry. */
const largestFrame = 32_000_000;

/** What one reading of a HAR file gave. */
export interface HarReading {
  readonly entries: number;
  /** Why it is not all that it should be, to follow the name of the file; null when it is a HAR that was read whole. */
  readonly problem: string | null;
}

/** What is told while a HAR file is read. */
export interface HarReader {
  onElement(element: HarElement): void;
  /** How much of the file was read so far, in bytes. */
  onRead(bytes: number, size: number): void;
}

/** Reads a HAR file, plain or gzip, with no more than one of its entries in memory; its elements come in the order of the file. */
export async function readHar(path: string, reader: HarReader): Promise<HarReading> {
  const file = await openHarFile(path);
  if (typeof file === 'string') return { entries: 0, problem: file };
  let entries = 0;
  const splitter = createHarSplitter({
    largestElement: largestEntry,
    largestFrame,
    onElement(element) {
      if (element.list === 'entries') entries++;
      reader.onElement(element);
    },
  });
  const damage = await file.pour(
    (chunk) => splitter.write(chunk),
    (bytes) => reader.onRead(bytes, file.size),
  );
  return { entries, problem: damage ?? frameProblem(splitter.end(), entries) };
}

const frameSchema = v.object({ log: v.object({ entries: v.array(v.unknown()) }) });

function frameProblem({ json, cutIn }: HarFrame, entries: number): string | null {
  if (cutIn !== null) return `is cut short: it ends in the middle of ${nameOf(cutIn)}`;
  if (json === null) return `is no HAR: more than ${formatBytes(largestFrame)} of it are not in log.entries`;
  const frame = parseJson(json);
  if (frame === undefined) {
    return entries === 0 ? 'is not JSON' : `is damaged: what stands around its ${entries} entries is not JSON`;
  }
  if (!v.is(frameSchema, frame)) return 'is JSON, but no HAR: it has no list log.entries';
  return entries === 0 ? 'has no entries' : null;
}

function nameOf({ list, index }: Pick<HarElement, 'list' | 'index'>): string {
  return `${list === 'entries' ? 'entry' : 'page'} ${index}`;
}

/** The value of JSON in UTF-8, a byte order mark before it allowed, or undefined when it is none. */
export function parseJson(json: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(json));
  } catch (error) {
    // What the error says quotes the text.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
