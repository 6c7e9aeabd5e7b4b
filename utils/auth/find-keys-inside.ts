import { isCurlCommand } from '@/utils/curl/is-curl-command.ts';
import { shellWords } from '@/utils/curl/shell-words.ts';
import { readAuthorization } from './anatomy.ts';

/** A key that stands inside something longer. */
export interface KeyInside {
  /** As it stands there, decoded but not checked. */
  readonly text: string;
  /** What holds it, to begin a sentence: "The curl command". */
  readonly holder: string;
  /** Sentences on what was special about it, or empty. */
  readonly remark: string;
}

/**
 * Every key that stands inside what was pasted: in a curl command, a Basic or Bearer header, an `apiKey` member,
 * a line such as `APIVIDEO_KEY=…`, or the bare base64 of `key:`. Empty when the text is none of these.
 */
export function findKeysInside(pasted: string): KeyInside[] {
  const text = pasted.replace(/[\u200b-\u200d\u2060\ufeff]/g, '').trim();
  if (isCurlCommand(text)) return fromCurl(text);
  const found = findInText(text);
  return found.length > 0 ? found : fromBase64(text);
}

/** By the first way of writing a key that a text has, so that no key counts twice. */
function findInText(text: string): KeyInside[] {
  for (const find of [fromHeader, fromMember, fromAssignment]) {
    const found = find(text);
    if (found.length > 0) return found;
  }
  return [];
}

function fromCurl(text: string): KeyInside[] {
  const { words, rest } = shellWords(text);
  const users = words.flatMap((word, index) => {
    const [, attached] = /^(?:-[sSfLkvig]*u|--user(?:=|$))(.*)$/s.exec(word) ?? [];
    return attached === undefined ? [] : [fromUser(attached === '' ? (words[index + 1] ?? '') : attached)];
  });
  const found = [...users, ...[...words, rest].flatMap(findInText)];
  return found.map((key) => ({ ...key, holder: 'The curl command' }));
}

/** `user:password`, as curl's -u takes it. */
function fromUser(user: string): Omit<KeyInside, 'holder'> {
  const [, text = '', password = ''] = /^([^:]*):?(.*)$/s.exec(user) ?? [];
  return { text, remark: password === '' ? '' : passwordLeftOut };
}

const passwordLeftOut = 'The password beside it was left out.';
const header = /(?:^["'`\t ]*|authorization["'`]?\s*[:=]?\s*["'`]?)(basic|bearer)\s+([^\s"'`,;^]+)/gim;

function fromHeader(text: string): KeyInside[] {
  return [...text.matchAll(header)].map(([, scheme = '', token = '']) => {
    if (scheme.toLowerCase() === 'basic') return { holder: 'The Basic header', ...fromBasic(token) };
    return { holder: 'The Bearer header', text: token, remark: 'An API key goes with Basic, not with Bearer.' };
  });
}

function fromBasic(token: string): Omit<KeyInside, 'holder'> {
  const { basic } = readAuthorization(`Basic ${token}`);
  if (basic === null || !isPrintable(basic.userName))
    return { text: token, remark: 'It stands there as it is, not as base64.' };
  const text = basic.userName.trimEnd();
  if (!basic.colon) return { text, remark: 'The colon after it was missing there.' };
  return { text, remark: basic.password.trim() === '' ? '' : passwordLeftOut };
}

function isPrintable(text: string): boolean {
  return /^[ -~]+[\r\n]*$/.test(text);
}

function fromMember(text: string): KeyInside[] {
  const members = text.matchAll(/\bapi[_-]?key["'`]?\s*:\s*["'`]([^"'`]*)["'`]/gi);
  return [...members].map(([, value = '']) => ({ holder: 'The JSON', text: value, remark: '' }));
}

/** `export APIVIDEO_KEY="…"`, `api_key: …`, `API key: …`: a name that speaks of a key and its value, on a line of its own. */
function fromAssignment(text: string): KeyInside[] {
  const lines = text.matchAll(
    /^[ \t]*(?:export\s+|set\s+|\$env:)?([a-z_][\w. -]{0,60})(?:[ \t]*=[ \t]*|:[ \t]+)(["'`]?)([^\s"'`][^\r\n]*?)\2(?:[ \t]+#.*|[;,])?$/gim,
  );
  return [...lines].flatMap(([, name = '', , value = '']) =>
    /key|token|secret|^authorization$/i.test(name) && !value.startsWith('=')
      ? [{ holder: `The line ${name.trim()}`, text: value, remark: '' }]
      : [],
  );
}

/** Sixteen characters and more: in shorter ones chance alone can make a key look like base64 of text that ends in a colon. */
function fromBase64(text: string): KeyInside[] {
  if (text.length < 16 || /\s/.test(text)) return [];
  const { basic } = readAuthorization(`Basic ${text}`);
  const whole = basic?.colon === true && basic.password.trim() === '' && isPrintable(basic.userName);
  return whole ? [{ holder: 'The base64', text: basic.userName, remark: '' }] : [];
}
