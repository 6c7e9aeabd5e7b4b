import type { TemplatePart } from '@/utils/http/request-template.ts';
import { escapeText, hasUnseen, hexDigits } from './escape-text.ts';
import { textExpression } from './literal.ts';
import { fileNameOf } from './multipart.ts';
import { asciiHeadersOnly } from './refusals.ts';
import type { SnippetFormat, SnippetResult } from './snippet-format.ts';
import {
  type AuthorizationKind,
  hasForeignHeader,
  type PlannedSecret,
  planSnippet,
  type SnippetPlan,
} from './snippet-plan.ts';

/**
 * HTTPie from version 3 on, in bash or zsh. Brackets and braces of a query go out as %5B, %5D, %7B and %7D, whatever is
 * written: a server reads both alike.
 */
export const httpieSnippet: SnippetFormat = {
  id: 'httpie',
  label: 'HTTPie',
  hint: 'bash or zsh',
  write(template, options) {
    const plan = planSnippet(template, options);
    return problemOf(plan) ?? { ok: true, text: `${wordsOf(plan).join(' \\\n  ')}\n` };
  },
};

/** Linux gives a program no longer argument (MAX_ARG_STRLEN). */
const longestArgument = 131_071;

function problemOf(plan: SnippetPlan): SnippetResult | null {
  const { body, headers, secret, authorization } = plan;
  if (hasForeignHeader(plan)) return asciiHeadersOnly('HTTPie');
  const items = headers.map(([, value]) => value);
  if (secret !== null && authorization === 'basic') items.push(secret.value);
  if (body.kind === 'multipart')
    items.push(...body.parts.flatMap((part) => [part.name, 'file' in part ? part.file : part.value]));
  if (items.some((item) => /\\[\\:;=@]|\\$/.test(item)))
    return {
      ok: false,
      message: 'HTTPie reads a backslash in an item in its own way. Copy as cURL or Python instead.',
    };
  if (body.kind === 'multipart' && body.parts.some(isBeyondItems))
    return { ok: false, message: 'HTTPie cannot say all of these parts. Copy as cURL or Python instead.' };
  if (body.kind !== 'text') return null;
  if (body.text.includes('\0'))
    return {
      ok: false,
      message: 'No argument of a command can hold a NUL, and the body does. Copy as Python instead.',
    };
  if (new TextEncoder().encode(body.text).length > longestArgument)
    return { ok: false, message: 'The body is longer than an argument of a command can be. Copy as Python instead.' };
  return null;
}

function isBeyondItems(part: TemplatePart): boolean {
  return 'file' in part ? fileNameOf({ ...part, fileName: null }) !== fileNameOf(part) : part.contentType !== null;
}

/** Options stand before the URL: after an item, HTTPie takes none. */
function wordsOf({ method, url, headers, secret, authorization, body }: SnippetPlan): string[] {
  const text = (value: string) => shellText(value, secret);
  const sent = secret === null || authorization === null ? null : authorizationWord(authorization, secret);
  return [
    // A .netrc would replace Authorization.
    `http --ignore-stdin --ignore-netrc${body.kind === 'multipart' ? ' --multipart' : ''}`,
    ...(sent !== null && authorization === 'basic' ? [sent] : []),
    ...(body.kind === 'text' ? [`--raw=${text(body.text)}`] : []),
    `${shellLiteral(method)} ${text(url)}`,
    ...(sent !== null && authorization !== 'basic' ? [sent] : []),
    ...headers.map(([name, value]) => text(headerItem(name, value))),
    ...bodyItems(body, headers, text),
  ];
}

function authorizationWord(kind: AuthorizationKind, { value, variable }: PlannedSecret): string {
  // Without the colon, HTTPie would ask for a password.
  if (kind === 'basic') return `--auth ${variable === null ? shellLiteral(`${value}:`) : `"$${variable}:"`}`;
  const scheme = kind === 'bearer' ? 'Bearer ' : '';
  if (variable !== null) return `"Authorization:${scheme}$${variable}"`;
  return shellLiteral(headerItem('Authorization', `${scheme}${value}`));
}

/** `Name:` takes a field out, `Name;` sends it without a value; a value that begins with `=` or `@` would make another item. */
function headerItem(name: string, value: string): string {
  if (value === '') return `${name};`;
  return /^[=@]/.test(value) ? `${name}:\\${value}` : `${name}:${value}`;
}

function bodyItems(
  body: SnippetPlan['body'],
  headers: SnippetPlan['headers'],
  text: (value: string) => string,
): string[] {
  if (body.kind === 'none') return [];
  if (body.kind === 'file') return [text(`@${body.file}`)];
  if (body.kind === 'text') {
    const typed = headers.some(([name]) => name.toLowerCase() === 'content-type');
    return typed ? [] : ["'Content-Type:'"];
  }
  return body.parts.map((part) => {
    const name = part.name.replaceAll(/[:;=@]/g, '\\$&');
    if ('value' in part) return text(`${name}=${part.value.replace(/^[=@]/, '\\$&')}`);
    return text(`${name}@${part.file}${part.contentType === null ? '' : `;type=${part.contentType}`}`);
  });
}

const ansiQuoted = {
  named: new Map([
    ['\n', '\\n'],
    ['\r', '\\r'],
    ['\t', '\\t'],
    ['\\', '\\\\'],
    ["'", "\\'"],
  ]),
  // By bytes: \u depends on the locale.
  codePoint: (code: number) =>
    Array.from(new TextEncoder().encode(String.fromCodePoint(code)), (byte) => `\\x${hexDigits(byte, 2)}`).join(''),
};

/** A text as one word of bash or zsh. */
function shellLiteral(text: string): string {
  if (/^[\w./:@%+,-]+$/.test(text)) return text;
  if (hasUnseen(text)) return `$'${escapeText(text, ansiQuoted)}'`;
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function shellText(text: string, secret: PlannedSecret | null): string {
  const variable = secret?.variable ?? null;
  if (variable === null) return shellLiteral(text);
  return textExpression(text, secret, { literal: shellLiteral, operator: '', variable: () => `"$${variable}"` });
}
