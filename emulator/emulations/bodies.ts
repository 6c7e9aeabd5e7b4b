import { gzipSync } from 'node:zlib';
import { answer, jsonAnswer } from '../answer.ts';
import type { Emulation } from './emulation.ts';
import { pngImage, waveSound } from './media-samples.ts';
import { bigJson, htmlPage, scriptPage, smallValuesJson, trickyJson } from './samples.ts';

/** Answers whose body is out of the ordinary. */
export const bodyEmulations: readonly Emulation[] = [
  {
    name: 'html-401',
    description: 'A 401 from a proxy: an HTML page with CRLF line ends',
    answer: () =>
      answer(
        401,
        [
          ['Server', 'nginx'],
          ['Content-Type', 'text/html'],
        ],
        htmlPage('401 Authorization Required'),
      ),
  },
  {
    name: 'html-502',
    description: 'A 502 from a proxy: an HTML page with CRLF line ends',
    answer: () =>
      answer(
        502,
        [
          ['Server', 'nginx'],
          ['Content-Type', 'text/html'],
        ],
        htmlPage('502 Bad Gateway'),
      ),
  },
  {
    name: 'html-script',
    description: 'A page that would mark every window it runs in, by a script, an image and a frame',
    answer: () => answer(200, [['Content-Type', 'text/html; charset=utf-8']], scriptPage),
  },
  {
    name: 'image',
    description: 'A PNG of 8 by 4 pixels',
    answer: () => answer(200, [['Content-Type', 'image/png']], pngImage(8, 4)),
  },
  {
    name: 'sound',
    description: 'A second of silence as WAVE',
    answer: () => answer(200, [['Content-Type', 'audio/wav']], waveSound()),
  },
  {
    name: 'empty',
    description: 'A 401 without a body and without a content type',
    answer: () => answer(401, []),
  },
  {
    name: '5mb-lines',
    description: 'JSON of about 5 MB in some 60 000 lines',
    answer: () => answer(200, [['Content-Type', 'application/json']], bigJson(2)),
  },
  {
    name: '5mb-one-line',
    description: 'JSON of about 5 MB in one line',
    answer: () => answer(200, [['Content-Type', 'application/json']], bigJson(0)),
  },
  {
    name: '5mb-small-values',
    description: 'JSON of about 5 MB in some 430 000 numbers and words',
    answer: () => answer(200, [['Content-Type', 'application/json']], smallValuesJson()),
  },
  {
    name: 'binary',
    description: 'All 256 byte values four times over, as application/octet-stream',
    answer: () =>
      answer(
        200,
        [['Content-Type', 'application/octet-stream']],
        Buffer.from(Array.from({ length: 1024 }, (_, i) => i % 256)),
      ),
  },
  {
    name: 'not-utf8',
    description: 'JSON in ISO-8859-1 whose content type names no charset',
    answer: () => answer(200, [['Content-Type', 'application/json']], latin1Json()),
  },
  {
    name: 'not-utf8-charset',
    description: 'JSON in ISO-8859-1 whose content type says so',
    answer: () => answer(200, [['Content-Type', 'application/json; charset=ISO-8859-1']], latin1Json()),
  },
  {
    name: 'byte-order-mark',
    description: 'JSON that begins with a UTF-8 byte order mark',
    answer: () => answer(200, [['Content-Type', 'application/json']], '\uFEFF{"title":"after the mark"}'),
  },
  {
    name: 'invalid-json',
    description: 'A body labelled application/json that ends in the middle of a string',
    answer: () => answer(200, [['Content-Type', 'application/json']], '{"data":[{"videoId":"vi4blUQJFrYWbaG4'),
  },
  {
    name: 'big-numbers-and-duplicates',
    description: 'JSON that a parser would change: huge numbers, 1.0, -0, duplicate members, escapes',
    answer: () => answer(200, [['Content-Type', 'application/json']], trickyJson),
  },
  {
    name: 'gzip',
    description: 'JSON with Content-Encoding: gzip, whether or not the client accepts it',
    answer: () =>
      answer(
        200,
        [
          ['Content-Type', 'application/json'],
          ['Content-Encoding', 'gzip'],
        ],
        gzipSync(jsonAnswer(200, { title: 'unpacked' }).body),
      ),
  },
];

function latin1Json(): Buffer {
  return Buffer.from('{"title":"Vidéo où Zoë naît"}', 'latin1');
}
