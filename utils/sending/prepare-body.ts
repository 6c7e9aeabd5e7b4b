import { chunkOf, contentRange, countChunks } from '@/utils/http/chunks.ts';
import { type HeaderField, type HeaderFields, headerValue, headerValues } from '@/utils/http/headers.ts';
import { parseMediaType } from '@/utils/http/media-type.ts';
import { hasBody } from '@/utils/http/method.ts';
import { chooseBoundary, encodeMultipart, isBoundary, type MultipartPart } from '@/utils/http/multipart.ts';
import { type BodyPieces, type FileSlice, filesOf, wholeFile } from '@/utils/http/request-body.ts';
import { validateHeader } from '@/utils/http/request-target.ts';
import { formatBytes } from '@/utils/http/sizes.ts';
import { fileInPieces, pieceSizeProblem } from './file-in-pieces.ts';
import type { PlaygroundRequest } from './sending.ts';

/** Which piece of a file goes out, from 0, and what the first answer gave to be repeated with the later ones. */
export interface Piece {
  readonly index: number;
  readonly repeated: string | null;
}

export const firstPiece: Piece = { index: 0, repeated: null };

/** The piece of a file that goes out, how many there are, and the member of the first answer that the others repeat. */
export interface PreparedPiece {
  readonly slice: FileSlice;
  readonly index: number;
  readonly count: number;
  readonly repeats: string | null;
}

export interface PreparedBody {
  readonly pieces: BodyPieces;
  /** Those that describe the body; they stand in for the user's own of the same name. */
  readonly headers: HeaderFields;
  readonly notes: readonly string[];
  /** Null where no file goes out in pieces. */
  readonly piece: PreparedPiece | null;
}

export type PreparedBodyResult = { readonly ok: true; readonly body: PreparedBody } | Refusal;
interface Refusal {
  readonly ok: false;
  readonly message: string;
}

/** So many bytes at the beginning of each file are looked through for keys before it is sent. */
export const scannedFileBytes = 1_000_000;

/** Decides the bytes of a body and the headers that describe it, or says in a sentence why it cannot be sent. */
export function prepareBody(request: PlaygroundRequest, held: readonly string[], piece: Piece): PreparedBodyResult {
  const made = hasBody(request.method) ? makeBody(request, piece) : ready([], null);
  if (!made.ok) return made;
  const gone = filesOf(made.body.pieces).find(({ id }) => !held.includes(id));
  return gone === undefined ? made : refuse(`“${gone.name}” is not at hand any more. Choose it again under Body.`);
}

function makeBody(request: PlaygroundRequest, piece: Piece): PreparedBodyResult {
  const { bodyKind, body, fields, file, headers } = request;
  const unlessTyped = (type: string) => (headerValue(headers, 'Content-Type') === null ? type : null);
  if (bodyKind === 'multipart') return makeMultipart(request, piece);
  if (bodyKind === 'text') return ready([body], unlessTyped('application/json'));
  if (bodyKind === 'form')
    return ready([new URLSearchParams(fields.map(([...field]) => field)).toString()], unlessTyped(formType));
  if (file === null) return refuse('No file is chosen as the body. Choose one under Body, or another kind of body.');
  return ready([wholeFile(file)], unlessTyped(file.type || anyType));
}

const formType = 'application/x-www-form-urlencoded';
const anyType = 'application/octet-stream';

function makeMultipart(request: PlaygroundRequest, { index, repeated }: Piece): PreparedBodyResult {
  const parts = readParts(request);
  if (!parts.ok) return parts;
  const boundary = decideBoundary(request, parts.parts);
  if (!boundary.ok) return boundary;
  const { value, type, notes } = boundary;
  const cut = request.pieceSize === null ? null : fileInPieces(request);
  if (cut === null || request.pieceSize === null) return ready(encodeMultipart(parts.parts, value), type, { notes });
  const problem = pieceSizeProblem(request.pieceSize, cut);
  if (problem !== null) return refuse(problem);
  const slice = chunkOf(cut.file, request.pieceSize, index);
  const own = parts.parts.map((part) => (typeof part.content === 'string' ? part : { ...part, content: slice }));
  const { repeats } = cut;
  const known = repeats === null || repeated === null || own.some(({ name }) => name === repeats);
  const all = known ? own : [{ name: repeats, content: repeated, contentType: null }, ...own];
  const count = countChunks(cut.file, request.pieceSize);
  return ready(encodeMultipart(all, value), type, { notes, piece: { slice, index, count, repeats } });
}

function readParts({ parts }: PlaygroundRequest): { readonly ok: true; readonly parts: MultipartPart[] } | Refusal {
  if (parts.length === 0)
    return refuse('The body has no parts yet. Add one under Body, or choose another kind of body.');
  const read: MultipartPart[] = [];
  for (const part of parts) {
    const { name, contentType } = part;
    const problem = validateHeader('Content-Type', contentType);
    if (problem !== null) return refuse(problem);
    if (part.kind === 'text') read.push({ name, content: part.value, contentType: contentType || null });
    else if (part.file === null)
      return refuse(`No file is chosen for the part “${name}”. Choose one under Body, or remove the part.`);
    else read.push({ name, content: wholeFile(part.file), contentType: contentType || part.file.type || anyType });
  }
  return { ok: true, parts: read };
}

interface Boundary {
  readonly ok: true;
  readonly value: string;
  /** Null where the user's own Content-Type says it. */
  readonly type: string | null;
  readonly notes: readonly string[];
}

/** The boundary of the user's own Content-Type, or one of ours, which is added to it. */
function decideBoundary({ headers }: PlaygroundRequest, parts: readonly MultipartPart[]): Boundary | Refusal {
  const [typed = null, ...more] = headerValues(headers, 'Content-Type');
  if (more.length > 0) return refuse('Content-Type stands under Headers more than once. Remove the others.');
  const value = chooseBoundary(parts, filesOf(parts.map(({ content }) => content))[0]?.id ?? 'boundary');
  if (typed === null) return { ok: true, value, type: `multipart/form-data; boundary=${value}`, notes: [] };
  const type = parseMediaType(typed);
  if (type === null || !type.essence.startsWith('multipart/'))
    return refuse(
      `The body is multipart, but the Content-Type under Headers is “${typed}”. Remove it, or choose another kind of body.`,
    );
  const own = type.parameters.get('boundary');
  if (own === undefined) {
    const notes = ['A boundary was added to your Content-Type, without which the parts cannot be told apart.'];
    return { ok: true, value, type: `${typed.replace(/[;\s]+$/, '')}; boundary=${value}`, notes };
  }
  return isBoundary(own)
    ? { ok: true, value: own, type: null, notes: [] }
    : refuse('The boundary in your Content-Type is none (RFC 2046 section 5.1.1). Leave it out, and one is added.');
}

type Rest = Partial<Pick<PreparedBody, 'notes' | 'piece'>>;

function ready(
  all: BodyPieces,
  contentType: string | null,
  { notes = [], piece = null }: Rest = {},
): PreparedBodyResult {
  const pieces = all.filter((one) => one !== '');
  const headers: HeaderField[] = [];
  if (contentType !== null && pieces.length > 0) headers.push(['Content-Type', contentType]);
  if (piece !== null) headers.push(['Content-Range', contentRange(piece.slice)]);
  const long = filesOf(pieces).filter(({ size }) => size > scannedFileBytes);
  const unscanned = long.map(
    ({ name, size }) =>
      `Only the first ${formatBytes(scannedFileBytes)} of “${name}”, which has ${formatBytes(size)}, are looked through for your keys.`,
  );
  return { ok: true, body: { pieces, headers, notes: [...notes, ...unscanned], piece } };
}

function refuse(message: string): Refusal {
  return { ok: false, message };
}
