import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { ensureBrowser } from '../../e2e/support/ensure-browser.ts';
import type { Timed } from './in-browser/compare.ts';
import type { Question, Task } from './in-browser/worker.ts';

/** A dedicated worker in a real Chromium that times what it is told to. */
export interface WorkerInBrowser {
  readonly page: Page;
  /** Gives texts to the worker, by structured clone as everything that a worker scans. */
  keep(name: string, texts: readonly string[]): Promise<void>;
  /** Times tasks that take turns, for `budget` milliseconds. */
  compare<const Tasks extends readonly Task[]>(
    tasks: Tasks,
    budget: number,
  ): Promise<{ [Index in keyof Tasks]: Timed }>;
  close(): Promise<void>;
}

/** Only an isolated page has a clock of 5 µs; the usual one ticks every 100. */
const isolation = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

const html = `<!doctype html><title>Bench</title><script>
const worker = new Worker('/worker.js', { type: 'module' });
worker.onerror = (event) => answered({ error: event.message || 'The worker could not be loaded.' });
worker.onmessage = (event) => answered(event.data);
let answered;
function ask(question) {
  return new Promise((resolve, reject) => {
    answered = ({ timed, error }) => (error === undefined ? resolve(timed) : reject(new Error(error)));
    worker.postMessage(question);
  });
}
async function keep(name) {
  return await ask({ ask: 'keep', name, texts: await (await fetch('/texts')).json() });
}
</script>`;

/** Starts the browser with `script` as the worker; `keys` are what its scanners watch. */
export async function startWorkerInBrowser(script: string, keys: readonly string[]): Promise<WorkerInBrowser> {
  let texts: readonly string[] = [];
  const server = await listen({
    '/': { type: 'text/html', body: () => html },
    '/worker.js': { type: 'text/javascript', body: () => script },
    '/texts': { type: 'application/json', body: () => JSON.stringify(texts) },
  });
  const browser = await launch();
  const page = await open(browser, server);
  return {
    page,
    async keep(name, kept) {
      texts = kept;
      await page.evaluate(`keep(${JSON.stringify(name)})`);
    },
    async compare(tasks, budget) {
      const question: Question = { ask: 'compare', keys, tasks, budget };
      return (await page.evaluate(`ask(${JSON.stringify(question)})`)) as never;
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

function launch(): Promise<Browser> {
  return puppeteer.launch({
    executablePath: ensureBrowser(),
    pipe: true,
    protocolTimeout: 600_000,
    // Root, as in containers, cannot have the sandbox.
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', '--disable-component-update'],
  });
}

async function open(browser: Browser, server: Server): Promise<Page> {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server of the bench listens on no port.');
  const [page = await browser.newPage()] = await browser.pages();
  await page.goto(`http://127.0.0.1:${address.port}/`);
  return page;
}

async function listen(resources: Record<string, { type: string; body: () => string }>): Promise<Server> {
  const server = createServer((request, response) => {
    const resource = resources[request.url ?? '/'];
    response.writeHead(resource ? 200 : 404, { ...isolation, 'Content-Type': resource?.type ?? 'text/plain' });
    response.end(resource?.body());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}
