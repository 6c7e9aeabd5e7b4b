import { type HeaderFields, headerValue } from '@/utils/http/headers.ts';
import type { RequestTemplate, TemplateBody, TemplateCredential, TemplatePart } from '@/utils/http/request-template.ts';
import { curlEncode, writeForm } from './form-encoding.ts';
import { quote } from './quote.ts';
import { quoteAround, variable } from './quote-around.ts';
import type { Shell } from './shell.ts';

interface WriteOptions {
  readonly shell: Shell;
  /** The environment variable that stands for the credential; null writes the credential itself. */
  readonly credentialVariable: string | null;
  /** A key in the URL, a header or the body, for which the variable stands as well. */
  readonly containedKey?: string | null;
}

export interface WrittenCurl {
  readonly text: string;
  /** Sentences on what of the request the command cannot say. */
  readonly notes: readonly string[];
}

/**
 * A request as a curl command for one shell. The inverse of `readCurl`: what that makes of the text is the template again.
 */
export function writeCurl(template: RequestTemplate, options: WriteOptions): WrittenCurl {
  const { shell, credentialVariable } = options;
  const { method, url, headers, credential, body } = template;
  const write = writerOf(options, credential);
  const parts = [
    ...(/[[\]{}]/.test(url) ? ['-g'] : []),
    write(url),
    ...writeMethod(method, body, shell),
    ...writeCredential(credential, credentialVariable, shell),
    ...headers.map(([name, value]) => writeHeader(name, value, options, write)),
    ...writeBody(body, headers).map(([option, value]) => `${option} ${write(value)}`),
  ];
  const command = shell === 'powershell' ? 'curl.exe' : 'curl';
  const text = `${command} ${parts.join(parts.length > 2 ? continued[shell] : ' ')}`;
  return { text, notes: notesOn(template, text, shell) };
}

const continued: Readonly<Record<Shell, string>> = {
  bash: ' \\\n  ',
  cmd: ' ^\n  ',
  powershell: ' `\n  ',
};

const plainMethod = /^[A-Za-z]+$/;

function writeMethod(method: string, body: TemplateBody, shell: Shell): string[] {
  const implied = body.kind === 'none' ? 'GET' : 'POST';
  if (method === implied) return [];
  // `-X HEAD` would wait for a body that never comes.
  if (method === 'HEAD' && body.kind === 'none') return ['-I'];
  return [`-X ${plainMethod.test(method) ? method : quote[shell](method)}`];
}

/** A shorter one is an ordinary word, and would be found in others. */
const shortestSecret = 8;

/** Quotes a text for its shell; where the credential is to be a variable, it is one wherever it stands. */
function writerOf(
  { shell, credentialVariable, containedKey = null }: WriteOptions,
  credential: TemplateCredential | null,
) {
  const own = credential?.kind === 'bearer' ? credential.token : credential?.userName;
  const secret = containedKey ?? own ?? '';
  return (text: string): string => {
    const whole = text.replaceAll('\0', '');
    if (credentialVariable === null || secret.length < shortestSecret) return quote[shell](whole);
    return quoteAround(whole, secret, credentialVariable, shell);
  };
}

function writeCredential(credential: TemplateCredential | null, name: string | null, shell: Shell): string[] {
  if (credential === null) return [];
  if (credential.kind === 'bearer') {
    const token = name === null ? null : `"Authorization: Bearer ${variable(name, shell)}"`;
    return [`-H ${token ?? quote[shell](`Authorization: Bearer ${credential.token}`)}`];
  }
  const { userName, password } = credential;
  if (name === null) return [`-u ${quote[shell](`${userName}:${password}`)}`];
  const user = userName === '' ? '' : variable(name, shell);
  const secret = password === '' ? '' : variable(userName === '' ? name : `${name}_PASSWORD`, shell);
  return [`-u "${user}:${secret}"`];
}

function writeHeader(name: string, value: string, options: WriteOptions, write: (text: string) => string): string {
  const { shell, credentialVariable } = options;
  if (credentialVariable !== null && name.toLowerCase() === 'authorization')
    return `-H "${name}: ${variable(credentialVariable, shell)}"`;
  return `-H ${write(value === '' ? `${name};` : `${name}: ${value}`)}`;
}

/** The options of a body with their values. Without a Content-Type, curl would call any data a form. */
function writeBody(body: TemplateBody, headers: HeaderFields): [option: string, value: string][] {
  const untyped: [string, string][] = headerValue(headers, 'Content-Type') === null ? [['-H', 'Content-Type:']] : [];
  switch (body.kind) {
    case 'none':
      return [];
    case 'text':
      return [...untyped, ['--data-raw', body.text]];
    case 'file':
      return [...untyped, ['--data-binary', `@${body.file}`]];
    case 'form':
      return body.fields.map(([name, value]) => writeField(name, value));
    case 'multipart':
      return body.parts.map(writePart);
  }
}

/** A field that curl encodes as forms do is left to curl, so that it can be read. */
function writeField(name: string, value: string): [string, string] {
  const encodedName = writeForm([[name, '']]).slice(0, -1);
  const encoded = writeForm([['', value]]).slice(1);
  const readable = encoded !== value && curlEncode(value) === encoded && encodedName !== '' && !value.includes('\0');
  return readable ? ['--data-urlencode', `${encodedName}=${value}`] : ['--data-raw', `${encodedName}=${encoded}`];
}

function writePart(part: TemplatePart): [string, string] {
  const type = part.contentType === null ? '' : `;type=${part.contentType}`;
  if (!('file' in part)) {
    if (type === '') return ['--form-string', `${part.name}=${part.value}`];
    return ['-F', `${part.name}=${quoteContent(part.value)}${type}`];
  }
  const fileName = part.fileName === null ? '' : `;filename=${quoteContent(part.fileName)}`;
  return [
    '-F',
    `${part.name}=@${/[";,\\]|^\s|\s$/.test(part.file) ? quoteContent(part.file) : part.file}${type}${fileName}`,
  ];
}

/** For `-F`, to which a semicolon begins a parameter. */
function quoteContent(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}

/** In UTF-16 units (Microsoft, "Command prompt line string limitation"). */
const longestForCmd = 8191;

function notesOn({ headers, credential, body }: RequestTemplate, text: string, shell: Shell): string[] {
  const values = [...headers.flat(), ...bodyTexts(body), ...(credential === null ? [] : Object.values(credential))];
  const notes: string[] = [];
  if (values.some((value) => value.includes('\0')))
    notes.push('A NUL was left out: it cannot stand in a command. Send such a body from a file.');
  if (shell === 'cmd' && values.some((value) => value.includes('\r')))
    notes.push('Carriage returns were left out: cmd cannot hand them on.');
  if (shell === 'cmd' && text.length > longestForCmd)
    notes.push(
      `cmd takes ${longestForCmd} characters, and this has ${text.length}: use PowerShell, or send the body from a file.`,
    );
  return notes;
}

function bodyTexts(body: TemplateBody): string[] {
  if (body.kind === 'text') return [body.text];
  if (body.kind === 'form') return body.fields.flat();
  return body.kind === 'multipart' ? body.parts.map((part) => ('file' in part ? part.file : part.value)) : [];
}
