import * as v from 'valibot';

/** A chosen file as a draft knows it. Its bytes stay with the page that holds the file under this id. */
export const bodyFileSchema = v.object({ id: v.string(), name: v.string(), size: v.number(), type: v.string() });
export type BodyFile = v.InferOutput<typeof bodyFileSchema>;

/** One part of `multipart/form-data` (RFC 7578), as it is being composed. */
export const bodyPartSchema = v.variant('kind', [
  v.object({ kind: v.literal('text'), name: v.string(), value: v.string(), contentType: v.optional(v.string(), '') }),
  v.object({
    kind: v.literal('file'),
    name: v.string(),
    /** Null until one is chosen. */
    file: v.nullable(bodyFileSchema),
    /** Empty for what the browser says of the file. */
    contentType: v.optional(v.string(), ''),
  }),
]);
export type BodyPart = v.InferOutput<typeof bodyPartSchema>;

/** How the body of a draft is composed: as text (JSON is text), as fields, as parts, or as one file. */
export const bodyKinds = ['text', 'form', 'multipart', 'file'] as const;
export type BodyKind = (typeof bodyKinds)[number];

/** A run of bytes of a chosen file; `end` is not included. */
export interface FileSlice {
  readonly file: BodyFile;
  readonly start: number;
  readonly end: number;
}

/** A body as it goes out: its pieces one after the other, texts as UTF-8. */
export type BodyPieces = readonly (string | FileSlice)[];

export function wholeFile(file: BodyFile): FileSlice {
  return { file, start: 0, end: file.size };
}

/** The files that a body takes bytes of. */
export function filesOf(pieces: BodyPieces): BodyFile[] {
  return pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.file]));
}

/** A body as a text to be read: files stand in it by their names. */
export function describePieces(pieces: BodyPieces): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : describeSlice(piece))).join('');
}

function describeSlice({ file, start, end }: FileSlice): string {
  const whole = start === 0 && end === file.size;
  return whole ? `‹${file.name}, ${file.size} bytes›` : `‹${file.name}, bytes ${start} to ${end - 1} of ${file.size}›`;
}
