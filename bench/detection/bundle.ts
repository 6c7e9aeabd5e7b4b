import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const inThisFolder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The worker of this bench with the product's scanner in it, as one script. */
export async function bundleWorker(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@/': inThisFolder('../../') } },
    build: {
      write: false,
      // Names of functions are for those who read a profile; they change no time.
      minify: false,
      target: 'esnext',
      lib: { entry: inThisFolder('./in-browser/worker.ts'), formats: ['es'] },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [output] = Array.isArray(result) ? result : [];
  if (!output) throw new Error("Vite gave no output for the bench's worker.");
  return output.output[0].code;
}
