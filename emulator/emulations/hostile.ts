import { answer } from '../answer.ts';
import type { Emulation } from './emulation.ts';

const markup = '<hostile-element></hostile-element><img src=x onerror="globalThis.ran=1">';
/** RIGHT-TO-LEFT OVERRIDE and an isolate that never ends. */
const turned = '\u202egnp\u2066';
const name = JSON.stringify(`${markup}${turned}\u0000\u009b`);

/** Answers that are text and want to be more. */
export const hostileEmulations: readonly Emulation[] = [
  {
    name: 'hostile-text',
    description: 'Markup, characters that turn a text, and names such as __proto__, in header fields and a JSON body',
    answer: () =>
      answer(
        200,
        [
          ['Content-Type', 'application/json'],
          ['__proto__', 'polluted'],
          ['constructor', markup],
          ['X-Unseen', 'soft\u00adhyphen, control\u0085'],
          ['Server-Timing', 'a;desc="<hostile-element>"'],
        ],
        `{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},${name}:[${name},"\\ud800","${turned}"]}`,
      ),
  },
  {
    name: 'hostile-problem',
    description: 'A 401 whose problem speaks in markup and turned text',
    answer: () =>
      answer(
        401,
        [
          ['Content-Type', 'application/problem+json'],
          ['WWW-Authenticate', `Basic realm="${markup.replaceAll('"', "'")}\u0085"`],
        ],
        `{"__proto__":{"polluted":1},"type":${name},"title":${name},"detail":${name},"name":${name},"status":401}`,
      ),
  },
];
