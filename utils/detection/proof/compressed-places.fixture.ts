import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import type { HeaderFields } from '@/utils/http/headers.ts';
import { textBodies, withBody } from './body-places.fixture.ts';
import type { Place } from './place.fixture.ts';

const compressions = [
  ['gzip', 'gzip', gzipSync],
  ['zlib', 'deflate', deflateSync],
  ['raw deflate', 'deflate', deflateRawSync],
] as const;

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
