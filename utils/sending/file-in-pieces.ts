import type { BodyFile } from '@/utils/http/request-body.ts';
import { formatBytes } from '@/utils/http/sizes.ts';
import type { ProviderUploads } from '@/utils/providers/provider.ts';
import { providerById } from '@/utils/providers/registry.ts';
import type { PlaygroundRequest } from './sending.ts';

/** A file that its API takes in pieces. */
export interface FileInPieces {
  readonly file: BodyFile;
  readonly uploads: ProviderUploads;
  /** The member of the first answer that later pieces repeat as a part, or null for none. */
  readonly repeats: string | null;
}

/** How the path of a request takes large files, or null where it does not. */
export function uploadsAt({ provider, path }: PlaygroundRequest): Omit<FileInPieces, 'file'> | null {
  const uploads = providerById(provider)?.uploads;
  const pathname = pathnameOf(path);
  const taken = uploads?.inPieces.find((one) => one.path.test(pathname));
  return uploads === undefined || taken === undefined ? null : { uploads, repeats: taken.repeats };
}

/** The file of a request that can go out in pieces: the only one of a multipart body, to a path that takes them. */
export function fileInPieces(request: PlaygroundRequest): FileInPieces | null {
  const { bodyKind, parts } = request;
  const files = parts.flatMap((part) => (part.kind === 'file' && part.file !== null ? [part.file] : []));
  const [file] = files;
  if (bodyKind !== 'multipart' || file === undefined || files.length > 1) return null;
  const taken = uploadsAt(request);
  return taken === null ? null : { ...taken, file };
}

/** Why a file cannot go out in pieces of this many bytes, in a sentence, or null when it can. */
export function pieceSizeProblem(size: number, { file, uploads }: FileInPieces): string | null {
  const { smallestPiece, largestPiece } = uploads;
  if (size >= smallestPiece && size <= largestPiece) return null;
  return `“${file.name}” cannot go out in pieces of ${formatBytes(size)}: they have from ${formatBytes(smallestPiece)} to ${formatBytes(largestPiece)}. Choose another size under Body.`;
}

function pathnameOf(path: string): string {
  return URL.canParse(path, 'https://any.invalid') ? new URL(path, 'https://any.invalid').pathname : '';
}
