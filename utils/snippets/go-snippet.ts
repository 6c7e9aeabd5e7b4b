import { escapeText, hasUnseen, hexDigits, lineEscapes } from './escape-text.ts';
import { textExpression } from './literal.ts';
import { textBodiesOnly } from './refusals.ts';
import type { SnippetFormat } from './snippet-format.ts';
import { type AuthorizationKind, type PlannedSecret, planSnippet, type SnippetPlan } from './snippet-plan.ts';

/** Go's standard library. */
export const goSnippet: SnippetFormat = {
  id: 'go',
  label: 'Go',
  hint: 'standard library',
  write(template, options) {
    const plan = planSnippet(template, options);
    const { body, secret } = plan;
    if (body.kind === 'multipart') return textBodiesOnly('Go');
    const lines = [
      'package main',
      '',
      'import (',
      ...importsOf(plan).map((name) => `\t"${name}"`),
      ')',
      '',
      'func main() {',
      ...[...secretLines(secret), ...bodyLines(body, secret), ...requestLines(plan), ...answerLines].map((line) =>
        line === '' ? '' : `\t${line}`,
      ),
      '}',
    ];
    return { ok: true, text: `${lines.join('\n')}\n` };
  },
};

/** An import that is not used is an error in Go. */
function importsOf({ body, secret }: SnippetPlan): string[] {
  const imports = ['fmt', 'io', 'log', 'net/http'];
  if ((secret !== null && secret.variable !== null) || body.kind === 'file') imports.push('os');
  if (body.kind === 'text') imports.push('strings');
  return imports.sort();
}

function secretLines(secret: PlannedSecret | null): string[] {
  if (secret === null) return [];
  const { name, value, variable } = secret;
  if (variable === null) return [`${name} := ${goLiteral(value)}`, ''];
  return [`${name} := os.Getenv("${variable}")`, `if ${name} == "" {`, `\tlog.Fatal("Set ${variable}.")`, '}', ''];
}

const stopOnError = ['if err != nil {', '\tlog.Fatal(err)', '}'];

function bodyLines(body: SnippetPlan['body'], secret: PlannedSecret | null): string[] {
  if (body.kind === 'file') return [`body, err := os.Open(${goLiteral(body.file)})`, ...stopOnError, ''];
  return body.kind === 'text' ? [`body := strings.NewReader(${goText(body.text, secret)})`, ''] : [];
}

function requestLines({ method, url, headers, secret, authorization, body }: SnippetPlan): string[] {
  const set = (name: string, value: string) => `request.Header.Set(${goLiteral(name)}, ${value})`;
  return [
    `request, err := http.NewRequest(${goLiteral(method)}, ${goText(url, secret)}, ${body.kind === 'none' ? 'nil' : 'body'})`,
    ...stopOnError,
    ...(secret === null || authorization === null ? [] : [authorizationLine(authorization, secret)]),
    ...headers.map(([name, value]) => set(name, goText(value, secret, headerLiteral))),
    '',
  ];
}

function authorizationLine(kind: AuthorizationKind, { name }: PlannedSecret): string {
  if (kind === 'basic') return `request.SetBasicAuth(${name}, "")`;
  return `request.Header.Set("Authorization", ${kind === 'bearer' ? '"Bearer "+' : ''}${name})`;
}

const answerLines = [
  'response, err := http.DefaultClient.Do(request)',
  ...stopOnError,
  'defer response.Body.Close()',
  'content, err := io.ReadAll(response.Body)',
  ...stopOnError,
  'fmt.Println(response.Status)',
  'fmt.Println(string(content))',
];

function codePoint(code: number): string {
  if (code < 0x80) return `\\x${hexDigits(code, 2)}`;
  return code <= 0xffff ? `\\u${hexDigits(code, 4)}` : `\\U${hexDigits(code, 8)}`;
}

const named = new Map([...lineEscapes, ['\\', '\\\\'], ['"', '\\"']]);
const interpreted = { named, codePoint };
const latin1Bytes = { named, codePoint: (code: number) => `\\x${hexDigits(code, 2)}`, foreign: /[^ -~]/u };

/** A text as a literal of Go (language specification, "String literals"): a raw one where that reads better. */
function goLiteral(text: string): string {
  if (/["\\\n]/.test(text) && !text.includes('`') && !hasUnseen(text)) return `\`${text}\``;
  return `"${escapeText(text, interpreted)}"`;
}

/** A field of a header goes out as Latin-1; a string of Go is UTF-8 unless its bytes are written. */
function headerLiteral(text: string): string {
  return /[^ -~]/.test(text) ? `"${escapeText(text, latin1Bytes)}"` : goLiteral(text);
}

function goText(text: string, secret: PlannedSecret | null, literal = goLiteral): string {
  return textExpression(text, secret, { literal, operator: ' + ' });
}
