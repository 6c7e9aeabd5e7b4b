import { generateKey } from '../../emulator/api/keys.ts';

/** An Authorization value with one fault in it, and the cause that a diagnosis has to name first. */
export interface BrokenHeader {
  readonly cause: string;
  readonly value: string;
}

const base64 = (text: string) => Buffer.from(text).toString('base64');
const basic = (text: string) => `Basic ${base64(text)}`;
/** Base64 of three of these holds a + or a /. */
const withMarks = (key: string) => `~>?${key}`;

/** The faults that people make, each on a key. What a header cannot carry, such as a line end, is not among them. */
const faults: readonly (readonly [cause: string, make: (key: string) => string])[] = [
  ['raw-key', (key) => `Basic ${key}`],
  ['no-scheme', (key) => key],
  ['no-scheme', (key) => base64(`${key}:`)],
  ['no-space', (key) => `Basic${base64(`${key}:`)}`],
  ['no-token', () => 'Basic'],
  ['no-colon', (key) => basic(key)],
  ['no-colon', (key) => basic(`${key};`)],
  ['line-end', (key) => basic(`${key}:\n`)],
  ['line-end', (key) => basic(`${key}:\r\n`)],
  ['line-end', (key) => basic(`${key}\n:`)],
  ['password', (key) => basic(`${key}:secret`)],
  ['password', (key) => basic(`${key}::`)],
  ['empty-key', () => basic(':')],
  ['quotes', (key) => basic(`"${key}":`)],
  ['quotes', (key) => basic(`'${key}':`)],
  ['blank', (key) => basic(` ${key}:`)],
  ['blank', (key) => basic(`${key}\t:`)],
  ['control-character', (key) => basic(`${key}\u0000:`)],
  ['non-ascii', (key) => basic(`${key.slice(1)}\u0430:`)],
  ['non-ascii', (key) => basic(`${key}\u200b:`)],
  ['base64-twice', (key) => basic(base64(`${key}:`))],
  ['percent-encoded', (key) => `Basic ${encodeURIComponent(base64(`${key}:`))}`],
  [
    'base64url',
    (key) =>
      `Basic ${base64(`${withMarks(key)}:`)
        .replaceAll('+', '-')
        .replaceAll('/', '_')}`,
  ],
  ['no-padding', (key) => basic(`${key}:`).replace(/=+$/, '')],
  ['cut-base64', (key) => basic(`${key}:`).replace(/o=$/, 'p=')],
  ['header-twice', (key) => `${basic(`${key}:`)}, ${basic(`${key}:`)}`],
  ['wide-gap', (key) => `Basic\t${base64(`${key}:`)}`],
  ['other-scheme', (key) => `Token ${key}`],
  ['key-as-bearer', (key) => `Bearer ${key}`],
  ['not-a-key', (key) => basic(`to${key.slice(0, 22)}:`)],
  ['other-provider', (key) => basic(`sk_live_${key}:`)],
  ['key-as-bearer', (key) => `Bearer ${base64(`${key}:`)}`],
];

/** So many headers, every fault in turn, each with a key of its own that nobody has. */
export function brokenHeaders(count: number): BrokenHeader[] {
  return Array.from({ length: count }, (_, index) => {
    const [cause, make] = faults[index % faults.length] ?? ['', String];
    return { cause, value: make(generateKey()) };
  });
}
