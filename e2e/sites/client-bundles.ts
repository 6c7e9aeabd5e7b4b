import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const { resolve } = createRequire(import.meta.url);

/** The official clients as classic scripts. */
export interface ClientBundles {
  /** `@api.video/video-uploader` as published: sets `VideoUploader`. */
  videoUploader: string;
  /** `@api.video/nodejs-client`, bundled: sets `ApiVideoClient`. */
  nodejsClient: string;
}

let bundles: Promise<ClientBundles> | null = null;

/** Bundles the official clients, once per process. */
export function bundleClients(): Promise<ClientBundles> {
  bundles ??= Promise.all([
    readFile(resolve('@api.video/video-uploader'), 'utf8'),
    bundleForBrowser(resolve('@api.video/nodejs-client'), 'ApiVideoClient'),
  ]).then(([videoUploader, nodejsClient]) => ({ videoUploader, nodejsClient }));
  return bundles;
}

/** Bundles a Node package as a script that sets one global. Vite puts empty modules in place of `fs`, `path` and `stream`. */
async function bundleForBrowser(entry: string, name: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { url: fileURLToPath(new URL('./url-globals.ts', import.meta.url)) } },
    build: { write: false, minify: false, lib: { entry, name, formats: ['iife'] } },
  });
  const [output] = Array.isArray(result) ? result : [];
  if (!output) throw new Error(`Vite gave no output for ${entry}.`);
  return output.output[0].code;
}
