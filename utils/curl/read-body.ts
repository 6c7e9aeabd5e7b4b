import { type HeaderField, type HeaderFields, headerValue } from '@/utils/http/headers.ts';
import { parseMediaType } from '@/utils/http/media-type.ts';
import type { TemplateBody, TemplatePart } from '@/utils/http/request-template.ts';
import type { GivenOption } from './command-line.ts';
import { type DataPiece, joinData, readData } from './data.ts';
import { readForm } from './form-encoding.ts';
import { readFormPart } from './form-part.ts';
import { given, isOn, lastValue } from './given.ts';

interface BodyReading {
  readonly body: TemplateBody;
  /** Given ones, and those that the body brings with it. */
  readonly headers: HeaderFields;
  /** What `-G` takes out of the body into the query; empty for nothing. */
  readonly query: string;
  /** The method that follows from the body, where none is named. */
  readonly method: string;
  readonly notes: readonly string[];
}

const dataOptions = ['data', 'data-ascii', 'data-binary', 'data-raw', 'data-urlencode', 'json'];
const formType = 'application/x-www-form-urlencoded';

/** The body that the options of a command make, with the headers that belong to it. */
export function readBody(
  options: readonly GivenOption[],
  headers: HeaderFields,
  removed: ReadonlySet<string>,
): BodyReading {
  const none: BodyReading = { body: { kind: 'none' }, headers, query: '', method: 'GET', notes: [] };
  const parts = given(options, 'form', 'form-string');
  const data = given(options, ...dataOptions);
  const both =
    parts.length > 0 && data.length > 0 ? ['curl refuses a form and other data at once; the form was taken.'] : [];
  if (parts.length > 0) return readMultipart(parts, none, both);
  if (data.length > 0) {
    const pieces = data.map(readData);
    if (isOn(options, 'get')) return { ...none, query: joinData(pieces), notes: fileNotes(pieces) };
    const json = given(options, 'json').length > 0;
    return readDataBody(pieces, withDefaultTypes(headers, removed, json), none);
  }
  const file = lastValue(options, 'upload-file');
  if (file === null) return none;
  return { ...none, method: 'PUT', body: { kind: 'file', file }, notes: [fileNote(file)] };
}

/** A file that is all of the body stays one; beside other data it cannot be, as its content is not known. */
function readDataBody(pieces: readonly DataPiece[], headers: HeaderFields, none: BodyReading): BodyReading {
  const [only, ...more] = pieces;
  if (only?.kind === 'file' && !only.encoded && more.length === 0) {
    const lines = only.written === '-d' || /^--data(?:-ascii)?$/.test(only.written);
    const note = `${only.written} leaves the line ends of the file out; here it is sent as it is.`;
    const notes = lines ? [fileNote(only.file), note] : [fileNote(only.file)];
    return { ...none, method: 'POST', headers, body: { kind: 'file', file: only.file }, notes };
  }
  const text = joinData(pieces);
  const notes = fileNotes(pieces);
  const contentType = headerValue(headers, 'Content-Type');
  const fields = contentType?.toLowerCase() === formType ? readForm(text) : null;
  if (fields !== null)
    return { ...none, method: 'POST', headers: withoutType(headers), body: { kind: 'form', fields }, notes };
  if (contentType === formType && /^\s*[[{]/.test(text))
    notes.push('The body looks like JSON, but curl sends it as a form, because the command names no Content-Type.');
  return { ...none, method: 'POST', headers, body: { kind: 'text', text }, notes };
}

function readMultipart(options: readonly GivenOption[], none: BodyReading, both: readonly string[]): BodyReading {
  const notes = [...both];
  const parts: TemplatePart[] = [];
  for (const option of options) {
    const read = readFormPart(option);
    if (read === null) notes.push(`A ${option.written} has no equals sign after the name of its field; left out.`);
    else {
      parts.push(read.part);
      notes.push(...read.notes);
      if ('file' in read.part) notes.push(fileNote(read.part.file));
    }
  }
  const type = headerValue(none.headers, 'Content-Type');
  const { essence, parameters } = parseMediaType(type) ?? {};
  if (type !== null && (essence !== 'multipart/form-data' || parameters?.has('boundary') === true))
    notes.push(
      'The Content-Type of the command was left out: a form brings its own, with a boundary made for each request.',
    );
  const headers = withoutType(none.headers);
  return { ...none, method: 'POST', headers, body: { kind: 'multipart', parts }, notes };
}

function withDefaultTypes(headers: HeaderFields, removed: ReadonlySet<string>, json: boolean): HeaderFields {
  const added: HeaderField[] = [['Content-Type', json ? 'application/json' : formType]];
  if (json) added.push(['Accept', 'application/json']);
  const missing = ([name]: HeaderField) => headerValue(headers, name) === null && !removed.has(name.toLowerCase());
  return [...headers, ...added.filter(missing)];
}

function withoutType(headers: HeaderFields): HeaderFields {
  return headers.filter(([name]) => name.toLowerCase() !== 'content-type');
}

function fileNotes(pieces: readonly DataPiece[]): string[] {
  return pieces.flatMap((piece) =>
    piece.kind === 'file'
      ? [`${piece.written} takes text from ${nameFile(piece.file)}, which cannot be read from here; it was left out.`]
      : [],
  );
}

function fileNote(file: string): string {
  return `${capital(nameFile(file))} cannot be read from here; choose it before you send.`;
}

function nameFile(file: string): string {
  return file === '-' || file === '.' ? 'the standard input' : `the file ${file}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
