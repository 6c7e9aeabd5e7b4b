import { importOpenApi, type OpenApiImport, refuseSize } from '@/utils/openapi/import-openapi.ts';

/** A document to read: a file, or a text that was pasted. */
export type OpenApiSource = Blob | string;

/** The side of a worker's global scope that this needs. */
interface Port {
  addEventListener(type: 'message', listener: (event: MessageEvent<OpenApiSource>) => void): void;
  postMessage(answer: OpenApiImport): void;
}

/** Runs in a worker of its own: reads each document that comes, however long that takes. */
export function serveOpenApi(port: Port): void {
  port.addEventListener('message', ({ data }) => void read(data).then((answer) => port.postMessage(answer)));
}

async function read(source: OpenApiSource): Promise<OpenApiImport> {
  if (typeof source === 'string') return importOpenApi(source);
  const tooLarge = refuseSize(source.size);
  if (tooLarge !== null) return unread('the file', tooLarge);
  try {
    return importOpenApi(await source.text());
  } catch (error) {
    // The file was moved or changed since it was chosen.
    if (error instanceof DOMException) return unread('the file', 'The file can no longer be read. Choose it again.');
    throw error;
  }
}

function unread(where: string, sentence: string): OpenApiImport {
  return { api: null, servers: [], schemes: [], problems: [{ where, sentence }] };
}
