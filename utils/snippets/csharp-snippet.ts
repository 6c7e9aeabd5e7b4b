import { escapeText, hexDigits, lineEscapes } from './escape-text.ts';
import { textExpression } from './literal.ts';
import { asciiHeadersOnly, textBodiesOnly } from './refusals.ts';
import type { SnippetFormat } from './snippet-format.ts';
import {
  type AuthorizationKind,
  hasForeignHeader,
  type PlannedSecret,
  planSnippet,
  type SnippetPlan,
} from './snippet-plan.ts';

/** C# as a program of .NET from version 6 on. */
export const csharpSnippet: SnippetFormat = {
  id: 'csharp',
  label: 'C#',
  hint: '.NET 6 or later',
  write(template, options) {
    const plan = planSnippet(template, options);
    if (hasForeignHeader(plan)) return asciiHeadersOnly('HttpClient of .NET');
    if (plan.body.kind === 'multipart' || plan.body.kind === 'file') return textBodiesOnly('C#');
    const usesBytes = plan.authorization === 'basic' || (plan.body.kind === 'text' && plan.body.text !== '');
    const lines = [
      ...(usesBytes ? ['using System.Text;', ''] : []),
      ...secretLines(plan.secret),
      'using var client = new HttpClient();',
      `using var request = new HttpRequestMessage(new HttpMethod(${csharpLiteral(plan.method)}), ${csharpText(plan.url, plan.secret)});`,
      ...contentLines(plan),
      ...headerLines(plan),
      '',
      'using var response = await client.SendAsync(request);',
      'Console.WriteLine((int)response.StatusCode);',
      'Console.WriteLine(await response.Content.ReadAsStringAsync());',
    ];
    return { ok: true, text: `${lines.join('\n')}\n` };
  },
};

function secretLines(secret: PlannedSecret | null): string[] {
  if (secret === null) return [];
  const { name, value, variable } = secret;
  if (variable === null) return [`var ${name} = ${csharpLiteral(value)};`, ''];
  return [
    `var ${name} = Environment.GetEnvironmentVariable("${variable}")`,
    `    ?? throw new InvalidOperationException("Set ${variable}.");`,
    '',
  ];
}

/** The fields that .NET keeps with the content, and drops without a word elsewhere (HttpContentHeaders). */
const contentField = /^(?:allow|content-.*|expires|last-modified)$/i;

function contentLines({ body, headers, secret }: SnippetPlan): string[] {
  // StringContent would add a charset to Content-Type.
  if (body.kind === 'text')
    return [`request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(${csharpText(body.text, secret)}));`];
  const needsContent = headers.some(([name]) => contentField.test(name));
  return needsContent ? ['request.Content = new ByteArrayContent(Array.Empty<byte>());'] : [];
}

function headerLines({ headers, secret, authorization }: SnippetPlan): string[] {
  const add = (owner: string, name: string, value: string) =>
    `${owner}.TryAddWithoutValidation(${csharpLiteral(name)}, ${value});`;
  return [
    ...(secret === null || authorization === null
      ? []
      : [add('request.Headers', 'Authorization', authorizationValue(authorization, secret))]),
    ...headers.map(([name, value]) => {
      const owner = contentField.test(name) ? 'request.Content.Headers' : 'request.Headers';
      return add(owner, name, csharpText(value, secret));
    }),
  ];
}

function authorizationValue(kind: AuthorizationKind, { name }: PlannedSecret): string {
  if (kind === 'verbatim') return name;
  return kind === 'bearer'
    ? `"Bearer " + ${name}`
    : `"Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(${name} + ":"))`;
}

const escapes = {
  named: new Map([...lineEscapes, ['\\', '\\\\'], ['"', '\\"']]),
  codePoint: (code: number) => (code <= 0xffff ? `\\u${hexDigits(code, 4)}` : `\\U${hexDigits(code, 8)}`),
};

/** A text as a regular literal of C# (ECMA-334 section 6.4.5.6): the others take their line ends from the file. */
function csharpLiteral(text: string): string {
  return `"${escapeText(text, escapes)}"`;
}

function csharpText(text: string, secret: PlannedSecret | null): string {
  return textExpression(text, secret, { literal: csharpLiteral, operator: ' + ', perLine: '\n    ' });
}
