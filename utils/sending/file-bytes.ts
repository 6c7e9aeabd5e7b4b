import { type BodyPieces, filesOf } from '@/utils/http/request-body.ts';
import { scannedFileBytes } from './prepare-body.ts';

/** The chosen files of a tab by their ids: handles, whose bytes stay on disk until they are read. */
export type HeldFiles = ReadonlyMap<string, File>;

/** A body as fetch takes it. A Blob is made of references: the browser reads the files while it sends them. */
export function assembleBody(pieces: BodyPieces, files: HeldFiles): string | Blob {
  const texts = pieces.filter((piece) => typeof piece === 'string');
  if (texts.length === pieces.length) return texts.join('');
  return new Blob(
    pieces.map((piece) =>
      typeof piece === 'string' ? piece : heldFile(files, piece.file.id).slice(piece.start, piece.end),
    ),
  );
}

export type FileHeads =
  | { readonly ok: true; readonly heads: readonly Uint8Array[] }
  | { readonly ok: false; readonly message: string };

/** The beginnings of the files of a body, to be looked through; refused in a sentence when one cannot be read any more. */
export async function readFileHeads(pieces: BodyPieces, files: HeldFiles): Promise<FileHeads> {
  const heads: Uint8Array[] = [];
  for (const { id, name } of filesOf(pieces))
    try {
      heads.push(new Uint8Array(await heldFile(files, id).slice(0, scannedFileBytes).arrayBuffer()));
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      const message = `“${name}” could not be read: it was changed or moved since it was chosen. Choose it again under Body.`;
      return { ok: false, message };
    }
  return { ok: true, heads };
}

function heldFile(files: HeldFiles, id: string): File {
  const file = files.get(id);
  if (file === undefined) throw new Error('A file that is not held passed prepareSend.');
  return file;
}
