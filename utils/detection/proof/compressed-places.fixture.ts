import { deflateRawSync, deflateSync, gzipSync, type ZlibOptions } from 'node:zlib';
import type { HeaderFields } from '@/utils/http/headers.ts';
import { textBodies, withBody } from './body-places.fixture.ts';
import type { Place } from './place.fixture.ts';

const compressions = [
  ['gzip', 'gzip', gzipSync],
  ['gzip of two members', 'gzip', gzipTwice],
  ['zlib', 'deflate', deflateSync],
  ['raw deflate', 'deflate', deflateRawSync],
] as const;

/** RFC 1952 section 2.2: members follow one another, and what they stand for is one text. */
function gzipTwice(text: string, options: ZlibOptions): Uint8Array {
  return Buffer.concat([gzipSync('{"first":1}\n', options), gzipSync(text, options)]);
}

/** Bodies as compressed bytes, which Content-Encoding may or may not say. */
export const compressedPlaces: Readonly<Record<string, Place>> = Object.fromEntries(
  compressions.flatMap((compression) =>
    [true, false].flatMap((isTold) => [place('request', isTold, compression), place('response', isTold, compression)]),
  ),
);

function place(
  side: 'request' | 'response',
  isTold: boolean,
  [title, coding, compress]: (typeof compressions)[number],
): readonly [string, Place] {
  const put: Place['put'] = (payload, random) => {
    const { text, depth } = random.pick(Object.values(textBodies[side]))(payload, random);
    const bytes = new Uint8Array(compress(text, { level: random.between(0, 9) }));
    const headers: HeaderFields = isTold ? [['content-encoding', coding]] : [];
    return { exchange: withBody(side, { kind: 'bytes', bytes }, headers), text, depth: depth + 1 };
  };
  return [`${side} body, ${title}${isTold ? '' : ' that no header tells of'}`, { part: `${side}.body`, put }];
}
