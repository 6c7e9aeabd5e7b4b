import { type FileHandle, open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { constants, createGunzip } from 'node:zlib';

/** Large enough that the calls cost nothing beside the reading. */
const chunkSize = 256 * 1024;

/** A file that was opened, to be read once. */
export interface HarFile {
  /** In bytes, as it lies on disk. */
  readonly size: number;
  /**
   * Gives the file's bytes to `onChunk`, inflated where it is gzip; `onRead` hears how many bytes of the file were read so
   * far. Returns why reading ended before the end of the file, else null.
   */
  pour(onChunk: (chunk: Uint8Array) => void, onRead: (bytes: number) => void): Promise<string | null>;
}

/** Opens a file, or says why it cannot be read: to follow the name of the file. */
export async function openHarFile(path: string): Promise<HarFile | string> {
  let handle: FileHandle;
  try {
    handle = await open(path);
  } catch (error) {
    return openProblem(error);
  }
  const stats = await handle.stat();
  if (stats.isFile() && stats.size > 0) return fileOf(handle, stats.size);
  await handle.close();
  if (stats.isDirectory()) return 'is a directory';
  return stats.isFile() ? 'is empty' : 'is no file, and a pipe cannot be read twice';
}

/** Why the system would not open or read a file, to follow its name. */
export function openProblem(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'an unknown error';
  if (code === 'ENOENT') return 'does not exist';
  if (code === 'EISDIR') return 'is a directory';
  return code === 'EACCES' || code === 'EPERM' ? 'may not be read' : `cannot be read (${code})`;
}

function fileOf(handle: FileHandle, size: number): HarFile {
  return {
    size,
    async pour(onChunk, onRead) {
      const isGzip = await beginsWithGzip(handle);
      const file = handle.createReadStream({ start: 0, highWaterMark: chunkSize });
      file.on('data', () => onRead(file.bytesRead));
      if (!isGzip) return drain(file, onChunk);
      // A file that is cut short is read as far as it goes, and its JSON shows that it is. Of one that is damaged Node
      // throws away the block with the fault, so blocks are small.
      const inflated = createGunzip({ chunkSize: 16 * 1024, finishFlush: constants.Z_SYNC_FLUSH });
      file.on('error', (error) => inflated.destroy(error));
      return drain(file.pipe(inflated), onChunk);
    },
  };
}

/** RFC 1952 section 2.3.1. */
async function beginsWithGzip(handle: FileHandle): Promise<boolean> {
  const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
  return buffer[0] === 0x1f && buffer[1] === 0x8b;
}

function drain(stream: Readable, onChunk: (chunk: Uint8Array) => void): Promise<string | null> {
  return new Promise((resolve, reject) => {
    // By events: an iterator would drop what was read before an error.
    stream.on('data', (chunk: Uint8Array) => {
      try {
        onChunk(chunk);
      } catch (error) {
        reject(error);
        stream.destroy();
      }
    });
    stream.on('end', () => resolve(null));
    stream.on('error', (error: NodeJS.ErrnoException) =>
      resolve(error.code?.startsWith('Z_') ? 'is damaged: its gzip data is not valid' : openProblem(error)),
    );
  });
}
