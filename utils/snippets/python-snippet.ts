import type { TemplatePart } from '@/utils/http/request-template.ts';
import { escapeText, hexDigits, lineEscapes } from './escape-text.ts';
import { textExpression } from './literal.ts';
import { partHeaders } from './multipart.ts';
import type { SnippetFormat } from './snippet-format.ts';
import { type AuthorizationKind, type PlannedSecret, planSnippet, type SnippetPlan } from './snippet-plan.ts';

/**
 * Python's standard library, so that it runs as it is. Not requests, which lets a `.netrc` replace Authorization; not
 * urllib, which hands Authorization on to whatever host a redirect names: `http.client` sends what is written.
 */
export const pythonSnippet: SnippetFormat = {
  id: 'python',
  label: 'Python',
  hint: 'standard library',
  write(template, options) {
    const plan = planSnippet(template, options);
    const { body, secret, authorization } = plan;
    const multipart = body.kind === 'multipart';
    const imports = ['http.client', ...(authorization === 'basic' ? ['base64'] : [])];
    if ((secret !== null && secret.variable !== null) || body.kind === 'file') imports.push('os');
    if (multipart) imports.push('uuid');
    const lines = [
      ...imports.sort().map((name) => `import ${name}`),
      '',
      ...secretLines(secret),
      ...(body.kind === 'text' ? [`body = ${pythonText(body.text, secret)}`, ''] : []),
      ...(multipart ? multipartLines(body.parts, secret) : []),
      ...requestLines(plan),
      'response = connection.getresponse()',
      'print(response.status, response.reason)',
      'print(response.read().decode())',
    ];
    return { ok: true, text: `${lines.join('\n')}\n` };
  },
};

function secretLines(secret: PlannedSecret | null): string[] {
  if (secret === null) return [];
  const { name, value, variable } = secret;
  // A variable that is not set raises KeyError, which names it.
  return [`${name} = ${variable === null ? pythonLiteral(value) : `os.environ["${variable}"]`}`, ''];
}

function requestLines({ method, url, headers, secret, authorization, body }: SnippetPlan): string[] {
  const { protocol, host, pathname, search } = new URL(url);
  const connection = protocol === 'http:' ? 'HTTPConnection' : 'HTTPSConnection';
  const fields = headers.map(([name, value]) => `${pythonLiteral(name)}: ${pythonText(value, secret)}`);
  if (secret !== null && authorization !== null)
    fields.unshift(`"Authorization": ${authorizationValue(authorization, secret)}`);
  if (body.kind === 'multipart') fields.push('"Content-Type": f"multipart/form-data; boundary={boundary}"');
  // Of a file, http.client would not tell the size.
  if (body.kind === 'file') fields.push(`"Content-Length": str(os.path.getsize(${pythonLiteral(body.file)}))`);
  const bodies = { none: [], text: ['body=body.encode(),'], multipart: ['body=body,'], file: ['body=file,'] };
  const call = [
    `connection = http.client.${connection}(${pythonLiteral(host)})`,
    'connection.request(',
    `    ${pythonLiteral(method)},`,
    `    ${pythonText(`${pathname}${search}`, secret)},`,
    ...bodies[body.kind].map((line) => `    ${line}`),
    ...(fields.length === 0 ? [] : ['    headers={', ...fields.map((field) => `        ${field},`), '    },']),
    ')',
  ];
  if (body.kind !== 'file') return call;
  return [`with open(${pythonLiteral(body.file)}, "rb") as file:`, ...call.map((line) => `    ${line}`)];
}

function authorizationValue(kind: AuthorizationKind, { name }: PlannedSecret): string {
  if (kind === 'verbatim') return name;
  return kind === 'bearer' ? `"Bearer " + ${name}` : `"Basic " + base64.b64encode((${name} + ":").encode()).decode()`;
}

function multipartLines(parts: readonly TemplatePart[], secret: PlannedSecret | null): string[] {
  const lines = parts.flatMap((part) => {
    const head = `\r\n${partHeaders(part).join('\r\n')}\r\n\r\n`;
    const content =
      'file' in part
        ? `open(${pythonLiteral(part.file)}, "rb").read()`
        : `(${pythonText(part.value, secret)}).encode()`;
    return [`b"--" + boundary.encode()`, `(${pythonText(head, secret)}).encode()`, content, 'b"\\r\\n"'];
  });
  return [
    'boundary = uuid.uuid4().hex',
    'body = b"".join([',
    ...lines.map((line) => `    ${line},`),
    '    b"--" + boundary.encode() + b"--\\r\\n",',
    '])',
    '',
  ];
}

function codePoint(code: number): string {
  if (code <= 0xff) return `\\x${hexDigits(code, 2)}`;
  return code <= 0xffff ? `\\u${hexDigits(code, 4)}` : `\\U${hexDigits(code, 8)}`;
}

const named = new Map([...lineEscapes, ['\\', '\\\\']]);
const doubleQuoted = { named: new Map([...named, ['"', '\\"']]), codePoint };
const singleQuoted = { named: new Map([...named, ["'", "\\'"]]), codePoint };
const tripleQuoted = { named: new Map([...named, ['\n', '\n']]), codePoint };

/** A text as a literal of Python (language reference section 2.4.1): over several lines where it has several. */
function pythonLiteral(text: string): string {
  if (text.includes('\n') && !text.includes('\r'))
    return `"""${escapeText(text, tripleQuoted).replaceAll('"""', '\\"\\"\\"').replace(/"$/, '\\"')}"""`;
  return text.includes('"') ? `'${escapeText(text, singleQuoted)}'` : `"${escapeText(text, doubleQuoted)}"`;
}

function pythonText(text: string, secret: PlannedSecret | null): string {
  return textExpression(text, secret, { literal: pythonLiteral, operator: ' + ' });
}
