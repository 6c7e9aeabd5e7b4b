import { createScanner } from 'jsonc-parser';

/** What may stand next. */
type Expected = 'value' | 'value-or-close' | 'name' | 'name-or-close' | 'colon' | 'comma-or-close' | 'end';

interface Place {
  readonly expected: Expected;
  /** The brackets that are open, the innermost last. A list, not the call stack: a body can nest a million deep. */
  readonly open: ('{' | '[')[];
}

/**
 * Where a text stops being JSON (RFC 8259) and what was expected there, such as "line 3, column 5: a colon was expected.",
 * or null when it is JSON. Lines and columns count from 1. Repeats nothing of the text.
 */
export function findJsonError(text: string): string | null {
  return locateJsonError(text)?.message ?? null;
}

/** The same with the place, in UTF-16 units from the start of the text. */
export function locateJsonError(text: string): JsonError | null {
  const steps = checkJson(text);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

interface JsonError {
  readonly offset: number;
  readonly message: string;
}

/** The same as `locateJsonError`, with a pause now and then, so that a long text can be checked in slices. */
export function* checkJson(text: string): Generator<void, JsonError | null> {
  const scanner = createScanner(text, false);
  let place: Place = { expected: 'value', open: [] };
  for (let count = 1; ; count++) {
    if (count % 1024 === 0) yield;
    scanner.scan();
    const offset = scanner.getTokenOffset();
    const token = text.slice(offset, offset + scanner.getTokenLength());
    if (/^[ \t\r\n]/.test(token)) continue;
    if (token === '' && place.expected === 'end') return null;
    const next = scanner.getTokenError() === 0 ? step(place, token) : null;
    if (next === null) return { offset, message: `${position(text, offset)}: ${describe(place, token)}` };
    place = next;
  }
}

/** The place after a token, or null when it may not stand there. */
function step({ expected, open }: Place, token: string): Place | null {
  const opensValue = expected === 'value' || expected === 'value-or-close';
  const wantsName = expected === 'name' || expected === 'name-or-close';
  if (token === '{' || token === '[') {
    if (!opensValue) return null;
    open.push(token);
    return { expected: token === '{' ? 'name-or-close' : 'value-or-close', open };
  }
  if (token === '}' || token === ']') {
    const closable = expected === 'comma-or-close' || expected === (token === '}' ? 'name-or-close' : 'value-or-close');
    if (!closable || open.pop() !== (token === '}' ? '{' : '[')) return null;
    return afterValue(open);
  }
  if (token === ',')
    return expected === 'comma-or-close' ? { expected: open.at(-1) === '{' ? 'name' : 'value', open } : null;
  if (token === ':') return expected === 'colon' ? { expected: 'value', open } : null;
  if (wantsName) return token.startsWith('"') ? { expected: 'colon', open } : null;
  return opensValue && /^(?:["\d]|-\d|(?:true|false|null)$)/.test(token) ? afterValue(open) : null;
}

function afterValue(open: Place['open']): Place {
  return { expected: open.length === 0 ? 'end' : 'comma-or-close', open };
}

function describe({ expected, open }: Place, token: string): string {
  if (/^\/[/*]/.test(token)) return 'a comment stands here, and JSON has none.';
  if (token.startsWith('"') && !expected.startsWith('co') && expected !== 'end')
    return 'the string that begins here is not closed, or holds a character or an escape that JSON does not allow.';
  if (expected === 'end') return 'the JSON has ended, and more follows.';
  const wanted = `${names(open.at(-1) === '{' ? '}' : ']')[expected]} was expected`;
  return token === '' ? `the text ends where ${wanted}.` : `${wanted}.`;
}

function names(close: string): Record<Exclude<Expected, 'end'>, string> {
  return {
    value: 'a value',
    'value-or-close': 'a value or ]',
    name: 'a name in double quotes',
    'name-or-close': 'a name in double quotes or }',
    colon: 'a colon',
    'comma-or-close': `a comma or ${close}`,
  };
}

function position(text: string, offset: number): string {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return `line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`;
}
