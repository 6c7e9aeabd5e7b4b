import { escapeText, lineEscapes } from './escape-text.ts';
import { textExpression } from './literal.ts';
import type { AuthorizationKind, PlannedSecret, SnippetPlan } from './snippet-plan.ts';

const codePoint = (code: number) => `\\u{${code.toString(16)}}`;
const quoted = { named: new Map([...lineEscapes, ['\\', '\\\\'], ["'", "\\'"]]), codePoint };
const template = {
  named: new Map([...lineEscapes, ['\n', '\n'], ['\\', '\\\\'], ['`', '\\`']]),
  codePoint,
};

/** A text as a literal of JavaScript (ECMA-262 section 12.9): over several lines where it has several. */
export function javaScriptLiteral(text: string): string {
  return text.includes('\n')
    ? `\`${escapeText(text, template).replaceAll('${', '\\${')}\``
    : `'${escapeText(text, quoted)}'`;
}

export function javaScriptText(text: string, secret: PlannedSecret | null): string {
  return textExpression(text, secret, { literal: javaScriptLiteral, operator: ' + ' });
}

/** The line that gives the secret its name, and one that ends the program where it is missing. */
export function javaScriptSecret(secret: PlannedSecret | null, read: (variable: string) => string): string[] {
  if (secret === null) return [];
  const { name, value, variable } = secret;
  if (variable === null) return [`const ${name} = ${javaScriptLiteral(value)};`, ''];
  return [
    `const ${name} = ${read(variable)};`,
    `if (!${name}) throw new Error(${javaScriptLiteral(`Set ${variable}.`)});`,
    '',
  ];
}

/** A call of fetch with this expression as its body; `toBase64` writes the base64 of an expression's UTF-8. */
export function fetchCall(plan: SnippetPlan, body: string | null, toBase64: (expression: string) => string): string[] {
  const { method, url, headers, secret, authorization } = plan;
  const fields = headers.map(([name, value]) => `${javaScriptLiteral(name)}: ${javaScriptText(value, secret)}`);
  if (secret !== null && authorization !== null)
    fields.unshift(`'Authorization': ${authorizationValue(authorization, secret, toBase64)}`);
  return [
    `const response = await fetch(${javaScriptText(url, secret)}, {`,
    `  method: ${javaScriptLiteral(method)},`,
    ...(fields.length === 0 ? [] : ['  headers: {', ...fields.map((field) => `    ${field},`), '  },']),
    ...(body === null ? [] : [`  body: ${body},`]),
    '});',
    'console.log(response.status, await response.text());',
  ];
}

function authorizationValue(
  kind: AuthorizationKind,
  { name }: PlannedSecret,
  toBase64: (expression: string) => string,
): string {
  if (kind === 'verbatim') return name;
  return kind === 'bearer' ? `'Bearer ' + ${name}` : `'Basic ' + ${toBase64(`${name} + ':'`)}`;
}
