import { registerHooks } from 'node:module';

// Node's own exit code for a fault is 1, which here says that a leak was found.
process.on('uncaughtException', (error: NodeJS.ErrnoException) => {
  // Whoever read the report has gone, as `head` does.
  if (error.code === 'EPIPE') process.exit();
  // What an error says may quote what was read; where it happened does not.
  const places = (error.stack ?? '').split('\n').filter((line) => /^ {4}at /.test(line));
  console.error(`The scan failed by a fault of its own: ${error.name}\n${places.join('\n')}`);
  process.exit(2);
});

const root = new URL('../../', import.meta.url);
// The shipped code imports through @/, which the bundler resolves in the extension.
registerHooks({
  resolve: (specifier, context, next) =>
    next(specifier.startsWith('@/') ? new URL(specifier.slice(2), root).href : specifier, context),
});
const { runScan } = await import('./run-scan.ts');
process.exitCode = await runScan(process.argv.slice(2));
