import { type Locate, replaceSecrets } from './replace-secrets.ts';
import { sanitizeBase64, sanitizeBinaryText } from './sanitize-bytes.ts';
import { isAbsoluteUrl, sanitizeUrl } from './sanitize-url.ts';
import { secretMark } from './secret-mark.ts';

/** Deeper than any HAR of a browser, whose stacks of async parents go down to about 80. */
const deepest = 256;
const tooDeep = '[left out: nested too deep]';

/**
 * A deep copy of a parsed HAR (untrusted) in which a mark such as `[key:a1b2 production]` stands for every key that
 * `locate` finds, in any string and member name; `locate` finds nothing in any string of the copy. URLs, JSON, base64
 * and compressed bodies stay valid. Sizes stay too: they tell what went over the wire.
 */
export function sanitizeHar(har: unknown, locate: Locate): unknown {
  return sanitizeValue(har, locate, 0);
}

function sanitizeValue(value: unknown, locate: Locate, depth: number): unknown {
  if (typeof value === 'string') return sanitizeText(value, locate, depth);
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= deepest) return tooDeep;
  if (Array.isArray(value)) return value.map((item) => sanitizeValue(item, locate, depth + 1));
  return sanitizeObject(value, locate, depth);
}

/** By `fromEntries`, which makes a member of `__proto__` like any other. */
function sanitizeObject(object: object, locate: Locate, depth: number): object {
  const uses = new Map<string, number>();
  const members = Object.entries(object).map(([name, value]) => {
    const sanitizedName = sanitizeText(name, locate, depth);
    const use = (uses.get(sanitizedName) ?? 0) + 1;
    uses.set(sanitizedName, use);
    return [use === 1 ? sanitizedName : `${sanitizedName} ${use}`, sanitizeMember(object, name, value, locate, depth)];
  });
  return Object.fromEntries(members);
}

function sanitizeMember(object: object, name: string, value: unknown, locate: Locate, depth: number): unknown {
  if (typeof value !== 'string') return sanitizeValue(value, locate, depth + 1);
  const text = (piece: string) => sanitizeText(piece, locate, depth);
  if (isBase64(object, name)) return sanitizeBase64(value, text, locate) ?? text(value);
  if (isForm(object, name)) return replaceSecrets(value, locate, encodeURIComponent);
  return sanitizeBinaryText(value, text) ?? text(value);
}

/** HAR 1.2, `content`; Chrome's `_webSocketMessages`, where opcode 2 is a binary message (RFC 6455 section 5.2). */
function isBase64(object: object, name: string): boolean {
  if (name === 'text') return 'encoding' in object && object.encoding === 'base64';
  return name === 'data' && 'opcode' in object && object.opcode === 2;
}

function isForm(object: object, name: string): boolean {
  if (name !== 'text' || !('mimeType' in object) || typeof object.mimeType !== 'string') return false;
  return /^application\/x-www-form-urlencoded\b/i.test(object.mimeType);
}

function sanitizeText(text: string, locate: Locate, depth: number): string {
  if (locate(text).length === 0) return text;
  if (isAbsoluteUrl(text)) return sanitizeUrl(text, locate);
  const replaced = replaceSecrets(text, locate);
  const parsed = parseJson(text);
  return parsed === null || parseJson(replaced) !== null ? replaced : sanitizeJson(parsed.value, locate, depth);
}

/** Where a mark broke the syntax, as in place of a number or of half an escape: member by member, at the price of the spelling. */
function sanitizeJson(value: unknown, locate: Locate, depth: number): string {
  const json = JSON.stringify(sanitizeValue(value, locate, depth + 1));
  const [left] = locate(json);
  return left === undefined ? json : JSON.stringify(secretMark(left));
}

function parseJson(text: string): { readonly value: unknown } | null {
  if (!/^\s*[[{"]/.test(text)) return null;
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}
