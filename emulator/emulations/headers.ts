import { answer } from '../answer.ts';
import type { Emulation } from './emulation.ts';

/** Answers whose header fields are out of the ordinary. */
export const headerEmulations: readonly Emulation[] = [
  {
    name: 'duplicate-headers',
    description: 'Fields of one name several times, in odd case and order',
    answer: () =>
      answer(
        200,
        [
          ['x-request-ID', 'first'],
          ['Set-Cookie', 'one=1; Path=/'],
          ['X-Request-Id', 'second'],
          ['cOnTeNt-TyPe', 'application/json'],
          ['set-cookie', 'two=2; Path=/'],
          ['X-REQUEST-ID', 'first'],
          ['x-empty', ''],
        ],
        '{"duplicates":true}',
      ),
  },
  {
    name: 'two-challenges',
    description: 'A 401 with two WWW-Authenticate fields, one of which names two schemes',
    answer: () =>
      answer(
        401,
        [
          ['WWW-Authenticate', 'Basic realm="a, b", Bearer error="invalid_token"'],
          ['www-authenticate', 'Digest realm="api.video", nonce="1"'],
          ['Content-Type', 'application/json'],
        ],
        '{"status":401}',
      ),
  },
  {
    name: 'created',
    description: 'A 201 whose Location is a path of the same host',
    answer: () =>
      answer(
        201,
        [
          ['Location', '/videos?currentPage=1&created=1'],
          ['Cache-Control', 'private, max-age=60'],
          ['Content-Type', 'application/json'],
        ],
        '{"created":true}',
      ),
  },
  {
    name: 'no-content-type',
    description: 'JSON without a content type',
    answer: () => answer(200, [], '{"labelled":false}'),
  },
];
