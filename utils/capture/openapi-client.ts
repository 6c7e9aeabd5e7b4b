import { askWorker } from '@/utils/messaging/ask-worker.ts';
import type { OpenApiImport } from '@/utils/openapi/import-openapi.ts';
import type { OpenApiSource } from './openapi-host.ts';

/**
 * Reads a document in a worker that runs `serveOpenApi`, off the interface's thread, and ends the worker with it.
 * Rejects when the signal aborts, with its reason, and when the worker dies.
 */
export function readInWorker(
  createWorker: () => Worker,
  source: OpenApiSource,
  signal: AbortSignal,
): Promise<OpenApiImport> {
  return askWorker(createWorker, source, { stopped: 'The reader stopped', signal });
}
