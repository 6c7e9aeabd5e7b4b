import { createByteCollector } from './byte-collector.ts';
import { createJsonStructureReader } from './json-structure.ts';

/** The lists of a HAR whose elements are read one at a time (HAR 1.2, `log`). */
export type HarList = 'entries' | 'pages';

export interface HarElement {
  readonly list: HarList;
  /** Counts from 0. */
  readonly index: number;
  /** Its JSON in UTF-8, or null when it is larger than the limit. */
  readonly json: Uint8Array | null;
}

/** What a HAR is beside the elements of its lists. */
export interface HarFrame {
  /** The JSON in UTF-8 with a 0 in the place of every element, or null when it is larger than the limit. */
  readonly json: Uint8Array | null;
  /** The element in which the file ends before its time, or null. */
  readonly cutIn: Pick<HarElement, 'list' | 'index'> | null;
}

export interface HarSplitter {
  /** Takes the next bytes, which must not be written to again. */
  write(chunk: Uint8Array): void;
  end(): HarFrame;
}

export interface HarSplitterOptions {
  /** In bytes. */
  readonly largestElement: number;
  readonly largestFrame: number;
  readonly onElement: (element: HarElement) => void;
}

/** How many brackets are open around an element: those of the root, of `log` and of the list. */
const listDepth = 3;
const placeholder = Buffer.from('0');
const separator = Buffer.from(',');

/**
 * Cuts the bytes of a HAR into the elements of `log.entries` and `log.pages`, as they come. Only brackets and strings are
 * looked at, and JSON is left to `JSON.parse`: so an element that is not JSON takes no other one with it, and the frame
 * that remains shows whether the rest is JSON.
 */
export function createHarSplitter({ largestElement, largestFrame, onElement }: HarSplitterOptions): HarSplitter {
  const frame = createByteCollector(largestFrame);
  const element = createByteCollector(largestElement);
  const counts = { entries: 0, pages: 0 };
  let chunk: Uint8Array = new Uint8Array();
  /** Where in the chunk the bytes begin that no collector has yet. */
  let from = 0;
  /** The last string beside an opening bracket outside the lists: the name of the member that the bracket is the value of. */
  let name = '';
  let isInLog = false;
  let list: HarList | null = null;

  function flush(to: number): void {
    const bytes = chunk.subarray(from, to);
    // The frame outlives the chunk, and would keep it all in memory for a few bytes.
    if (list === null) frame.add(bytes.slice());
    else element.add(bytes);
    from = to;
  }

  function endElement(at: number): void {
    flush(at);
    const json = element.take();
    if (list === null || (json !== null && isBlank(json))) return;
    frame.add(placeholder);
    onElement({ list, index: counts[list]++, json });
  }

  const read = createJsonStructureReader({
    string(at, depth, length) {
      if (depth >= listDepth) return;
      flush(at + 1);
      name = length <= '"entries"'.length ? frame.tail(length) : '';
    },
    open(at, depth, isList) {
      if (depth === 1) isInLog = !isList && name === '"log"';
      if (depth !== 2 || !isInLog || !isList || (name !== '"entries"' && name !== '"pages"')) return;
      flush(at + 1);
      list = name === '"entries"' ? 'entries' : 'pages';
    },
    comma(at, depth) {
      if (list === null || depth !== listDepth) return;
      endElement(at);
      frame.add(separator);
      from = at + 1;
    },
    close(at, depth, isList) {
      if (list === null || depth >= listDepth) return true;
      // A brace too many makes its element no JSON, and must not end the list.
      if (!isList) return false;
      endElement(at);
      list = null;
      return true;
    },
  });

  return {
    write(next) {
      chunk = next;
      from = 0;
      read(chunk);
      flush(chunk.length);
    },
    end() {
      const rest = element.take();
      const isCut = list !== null && (rest === null || !isBlank(rest));
      return { json: frame.take(), cutIn: isCut && list !== null ? { list, index: counts[list] } : null };
    },
  };
}

function isBlank(json: Uint8Array): boolean {
  return json.every((byte) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09);
}
