import type { TemplatePart } from '@/utils/http/request-template.ts';
import { escapeText, hasUnseen, hexDigits, lineEscapes } from './escape-text.ts';
import { textExpression } from './literal.ts';
import { fileNameOf } from './multipart.ts';
import type { SnippetFormat } from './snippet-format.ts';
import { type AuthorizationKind, type PlannedSecret, planSnippet, type SnippetPlan } from './snippet-plan.ts';

/** PHP from version 7 on, with its curl extension. */
export const phpSnippet: SnippetFormat = {
  id: 'php',
  label: 'PHP',
  hint: 'curl extension',
  write(template, options) {
    const plan = planSnippet(template, options);
    const { body, secret } = plan;
    if (body.kind === 'multipart') {
      const message = multipartProblem(body.parts);
      if (message !== null) return { ok: false, message };
    }
    const lines = [
      '<?php',
      ...secretLines(secret),
      `$request = curl_init(${phpText(plan.url, secret)});`,
      'curl_setopt_array($request, [',
      ...optionLines(plan).map((line) => `    ${line}`),
      '    CURLOPT_RETURNTRANSFER => true,',
      ']);',
      '$content = curl_exec($request);',
      'if ($content === false) exit(curl_error($request) . "\\n");',
      'echo curl_getinfo($request, CURLINFO_RESPONSE_CODE), "\\n", $content, "\\n";',
    ];
    return { ok: true, text: `${lines.join('\n')}\n` };
  },
};

function multipartProblem(parts: readonly TemplatePart[]): string | null {
  if (new Set(parts.map(({ name }) => name)).size < parts.length)
    return 'The curl extension of PHP sends one part of a name only. Name the parts apart, or copy as Python instead.';
  if (parts.some((part) => 'value' in part && part.contentType !== null))
    return 'The curl extension of PHP gives a part that is no file no type. Remove the type, or copy as Python instead.';
  return null;
}

function secretLines(secret: PlannedSecret | null): string[] {
  if (secret === null) return [];
  const { name, value, variable } = secret;
  if (variable === null) return [`$${name} = ${phpLiteral(value)};`, ''];
  return [`$${name} = getenv('${variable}') ?: exit("Set ${variable}.\\n");`, ''];
}

function optionLines({ method, headers, secret, authorization, body }: SnippetPlan): string[] {
  const fields = headers.map(([name, value]) => phpText(headerLine(name, value), secret, headerLiteral));
  if (secret !== null && authorization !== null) fields.unshift(authorizationField(authorization, secret));
  // The extension would call it a form, which nobody said.
  if (body.kind === 'text' && !headers.some(([name]) => name.toLowerCase() === 'content-type'))
    fields.push("'Content-Type:'");
  return [
    // Else curl would wait for a body that never comes.
    method === 'HEAD' ? 'CURLOPT_NOBODY => true,' : `CURLOPT_CUSTOMREQUEST => ${phpLiteral(method)},`,
    ...(fields.length === 0 ? [] : ['CURLOPT_HTTPHEADER => [', ...fields.map((field) => `    ${field},`), '],']),
    ...bodyLines(body, secret),
  ];
}

/** A field without value ends with a semicolon: with a colon, curl leaves it out (CURLOPT_HTTPHEADER). */
function headerLine(name: string, value: string): string {
  return value === '' ? `${name};` : `${name}: ${value}`;
}

function authorizationField(kind: AuthorizationKind, { name }: PlannedSecret): string {
  if (kind === 'verbatim') return `'Authorization: ' . $${name}`;
  return kind === 'bearer'
    ? `'Authorization: Bearer ' . $${name}`
    : `'Authorization: Basic ' . base64_encode($${name} . ':')`;
}

function bodyLines(body: SnippetPlan['body'], secret: PlannedSecret | null): string[] {
  if (body.kind === 'none') return [];
  if (body.kind === 'text') return [`CURLOPT_POSTFIELDS => ${phpText(body.text, secret)},`];
  if (body.kind === 'file')
    return [
      'CURLOPT_UPLOAD => true,',
      `CURLOPT_INFILE => fopen(${phpLiteral(body.file)}, 'rb'),`,
      `CURLOPT_INFILESIZE => filesize(${phpLiteral(body.file)}),`,
    ];
  const parts = body.parts.map((part) => {
    const name = phpLiteral(part.name);
    if ('value' in part) return `    ${name} => ${phpText(part.value, secret)},`;
    const type = phpLiteral(part.contentType ?? 'application/octet-stream');
    return `    ${name} => new CURLFile(${phpLiteral(part.file)}, ${type}, ${phpLiteral(fileNameOf(part))}),`;
  });
  return ['CURLOPT_POSTFIELDS => [', ...parts, '],'];
}

const named = new Map([...lineEscapes, ['\\', '\\\\'], ['"', '\\"'], ['$', '\\$']]);
const doubleQuoted = { named, codePoint: (code: number) => `\\u{${code.toString(16)}}` };
const latin1Bytes = { named, codePoint: (code: number) => `\\x${hexDigits(code, 2)}`, foreign: /[^ -~]/u };

/** A text as a literal of PHP: between single quotes, where nothing is read as a variable, unless an escape is needed. */
function phpLiteral(text: string): string {
  if (text.includes('\n') || hasUnseen(text)) return `"${escapeText(text, doubleQuoted)}"`;
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

/** A field of a header goes out as Latin-1, whatever the encoding of the file. */
function headerLiteral(text: string): string {
  return /[^ -~]/.test(text) ? `"${escapeText(text, latin1Bytes)}"` : phpLiteral(text);
}

function phpText(text: string, secret: PlannedSecret | null, literal = phpLiteral): string {
  return textExpression(text, secret, {
    literal,
    operator: ' . ',
    variable: (name) => `$${name}`,
    perLine: '\n        ',
  });
}
