import type { RecordedRequest } from '@/emulator/recorder.ts';
import type { RequestTemplate, TemplateBody } from '@/utils/http/request-template.ts';
import { writeForm } from './form-encoding.ts';

/** What of a request must be equal, in a form in which it can be compared. */
export interface Sent {
  readonly method: string;
  /** Encoded as the URL standard does: curl leaves some characters alone that browsers encode. */
  readonly path: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: unknown;
}

const ofCurl = new Set('host user-agent accept accept-encoding content-length x-command expect connection'.split(' '));

/** What the emulator received. `own` are the names, in lower case, that the template has itself. */
export async function received(record: RecordedRequest, own: ReadonlySet<string>): Promise<Sent> {
  const { method, path, rawHeaders, body } = record;
  const headers = rawHeaders
    .map(([name, value]) => [name.toLowerCase(), Buffer.from(value, 'latin1').toString()] as const)
    .filter(([name]) => own.has(name) || !ofCurl.has(name));
  const type = headers.find(([name]) => name === 'content-type')?.[1] ?? '';
  const multipart = type.startsWith('multipart/form-data');
  return {
    method,
    path: encode(path),
    headers: sorted(headers.map(([name, value]) => [name, multipart && name === 'content-type' ? 'multipart' : value])),
    body: multipart ? await readParts(body, type) : body.toString(),
  };
}

/** What a template says is sent. `readFile` gives the content of a file that is named in it. */
export async function wanted(template: RequestTemplate, readFile: (path: string) => string): Promise<Sent> {
  const { method, url, headers, credential, body } = template;
  const all = headers.map(([name, value]) => [name.toLowerCase(), value] as const);
  const own: [string, string][] = [];
  if (credential?.kind === 'bearer') own.push(['authorization', `Bearer ${credential.token}`]);
  if (credential?.kind === 'basic') {
    const pair = Buffer.from(`${credential.userName}:${credential.password}`).toString('base64');
    own.push(['authorization', `Basic ${pair}`]);
  }
  if (body.kind === 'form') own.push(['content-type', 'application/x-www-form-urlencoded']);
  if (body.kind === 'multipart') own.push(['content-type', 'multipart']);
  const { pathname, search } = new URL(url);
  return {
    method,
    path: encode(pathname + search),
    headers: sorted([...all, ...own]),
    body: wantedBody(body, readFile),
  };
}

function wantedBody(body: TemplateBody, readFile: (path: string) => string): unknown {
  switch (body.kind) {
    case 'none':
      return '';
    case 'text':
      return body.text;
    case 'form':
      return writeForm(body.fields);
    case 'file':
      return readFile(body.file);
    case 'multipart':
      return body.parts.map((part) =>
        'file' in part
          ? [part.name, part.fileName ?? part.file.replace(/^.*\//s, ''), readFile(part.file)]
          : [part.name, part.value],
      );
  }
}

async function readParts(body: Buffer, type: string): Promise<unknown> {
  const form = await new Response(new Uint8Array(body), { headers: { 'Content-Type': type } }).formData();
  return Promise.all(
    [...form].map(async ([name, value]) =>
      typeof value === 'string' ? [name, value] : [name, value.name, await value.text()],
    ),
  );
}

function encode(path: string): string {
  const { pathname, search } = new URL(`https://host${path}`);
  return pathname + search;
}

function sorted(headers: readonly (readonly [string, string])[]): readonly (readonly [string, string])[] {
  return headers.toSorted((one, other) => `${one[0]}: ${one[1]}`.localeCompare(`${other[0]}: ${other[1]}`));
}
