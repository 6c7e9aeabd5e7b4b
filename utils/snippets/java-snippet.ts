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

/** A constant of a class file holds no more bytes (JVM specification section 4.4.7). */
const longestConstant = 65_535;

/** Java from version 11 on; `java ApiRequest.java` runs it. */
export const javaSnippet: SnippetFormat = {
  id: 'java',
  label: 'Java',
  hint: 'version 11 or later',
  write(template, options) {
    const plan = planSnippet(template, options);
    const { url, body } = plan;
    if (hasForeignHeader(plan)) return asciiHeadersOnly('HttpClient of Java');
    if (body.kind === 'multipart' || body.kind === 'file') return textBodiesOnly('Java');
    const refused = refusedCharacter(url);
    if (refused !== null)
      return { ok: false, message: `Java takes no URL that holds ${refused}. Write it as ${percent(refused)}.` };
    if (body.kind === 'text' && new TextEncoder().encode(body.text).length > longestConstant)
      return { ok: false, message: `A text in Java holds ${longestConstant} bytes at most, and the body is longer.` };
    return { ok: true, text: `${programLines(plan).join('\n')}\n` };
  },
};

/** The first character that a browser leaves as it is, and `java.net.URI` (RFC 2396) refuses; or null. */
function refusedCharacter(url: string): string | null {
  const { pathname, search } = new URL(url);
  return /[[\]|^{}`]/.exec(pathname)?.[0] ?? /[{}|\\^`]/.exec(search)?.[0] ?? null;
}

function percent(character: string): string {
  return `%${hexDigits(character.charCodeAt(0), 2).toUpperCase()}`;
}

function programLines(plan: SnippetPlan): string[] {
  const { secret, authorization, body } = plan;
  const isBasic = authorization === 'basic';
  const imports = [
    'java.net.URI',
    'java.net.http.HttpClient',
    'java.net.http.HttpRequest',
    'java.net.http.HttpResponse',
  ];
  if (isBasic) imports.push('java.nio.charset.StandardCharsets', 'java.util.Base64');
  if (secret !== null && secret.variable !== null) imports.push('java.util.Objects');
  return [
    ...imports.map((name) => `import ${name};`),
    '',
    'public class ApiRequest {',
    '    public static void main(String[] arguments) throws Exception {',
    ...secretLines(plan).map((line) => (line === '' ? '' : `        ${line}`)),
    `        var request = HttpRequest.newBuilder(URI.create(${javaText(plan.url, secret)}))`,
    ...headerCalls(plan).map((call) => `            ${call}`),
    `            .method(${javaLiteral(plan.method)}, ${publisher(body, secret)})`,
    '            .build();',
    '        var response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());',
    '        System.out.println(response.statusCode());',
    '        System.out.println(response.body());',
    '    }',
    '}',
  ];
}

function secretLines({ secret, authorization }: SnippetPlan): string[] {
  if (secret === null) return [];
  const { name, value, variable } = secret;
  const read =
    variable === null ? javaLiteral(value) : `Objects.requireNonNull(System.getenv("${variable}"), "Set ${variable}.")`;
  const encode = `Base64.getEncoder().encodeToString((${name} + ":").getBytes(StandardCharsets.UTF_8))`;
  return [`var ${name} = ${read};`, ...(authorization === 'basic' ? [`var credentials = ${encode};`] : []), ''];
}

function headerCalls({ headers, secret, authorization }: SnippetPlan): string[] {
  const calls = headers.map(([name, value]) => `.header(${javaLiteral(name)}, ${javaText(value, secret)})`);
  if (secret === null || authorization === null) return calls;
  return [`.header("Authorization", ${authorizationValue(authorization, secret)})`, ...calls];
}

function authorizationValue(kind: AuthorizationKind, { name }: PlannedSecret): string {
  if (kind === 'verbatim') return name;
  return kind === 'bearer' ? `"Bearer " + ${name}` : '"Basic " + credentials';
}

function publisher(body: SnippetPlan['body'], secret: PlannedSecret | null): string {
  const publishers = 'HttpRequest.BodyPublishers';
  return body.kind === 'text' ? `${publishers}.ofString(${javaText(body.text, secret)})` : `${publishers}.noBody()`;
}

/** Below U+0080 in octal: Java reads `\u000a` as a line end before it looks for literals (JLS section 3.3). */
function codePoint(code: number): string {
  if (code < 0x80) return `\\${code.toString(8).padStart(3, '0')}`;
  return Array.from({ length: code > 0xffff ? 2 : 1 }, (_, index) => {
    return `\\u${hexDigits(String.fromCodePoint(code).charCodeAt(index), 4)}`;
  }).join('');
}

const escapes = {
  named: new Map([...lineEscapes, ['\\', '\\\\'], ['"', '\\"']]),
  codePoint,
  // Before version 18 the compiler reads a file in the encoding of the system (JEP 400).
  foreign: /[^ -~]/u,
};

/** A text as a literal of Java (JLS section 3.10.5): a text block would lose the blanks at the ends of lines. */
function javaLiteral(text: string): string {
  return `"${escapeText(text, escapes)}"`;
}

function javaText(text: string, secret: PlannedSecret | null): string {
  return textExpression(text, secret, { literal: javaLiteral, operator: ' + ', perLine: '\n                ' });
}
