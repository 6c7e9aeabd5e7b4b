import { type Answer, answer } from '../answer.ts';
import { apiHosts } from '../hosts.ts';
import type { Emulation } from './emulation.ts';

/** Answers that send the client elsewhere; `&emulate-to=URL` names the place. */
export const redirectEmulations: readonly Emulation[] = [
  {
    name: 'redirect-same',
    description: '302 to the same path of the same host, named by its path alone',
    answer: ({ url }) => redirect(302, url, `${cleanUrl(url).pathname}${cleanUrl(url).search}`),
  },
  {
    name: 'redirect-same-307',
    description: '307 to the same path of the same host, named by its whole URL',
    answer: ({ url }) => redirect(307, url, cleanUrl(url).href),
  },
  {
    name: 'redirect-other',
    description: '302 to the same path of the production host',
    answer: ({ url }) => redirect(302, url, onHost(url, apiHosts.production)),
  },
  {
    name: 'redirect-foreign',
    description: '302 to the same path of foreign.example, which is not api.video',
    answer: ({ url }) => redirect(302, url, onHost(url, 'foreign.example')),
  },
  {
    name: 'redirect-loop',
    description: '302 to the very same URL, for ever',
    answer: ({ url }) => redirect(302, url, url.href),
  },
];

function redirect(status: number, url: URL, location: string): Answer {
  return answer(status, [['Location', url.searchParams.get('emulate-to') ?? location]]);
}

function onHost(url: URL, host: string): string {
  const moved = cleanUrl(url);
  moved.hostname = host;
  return moved.href;
}

/** The URL without the parameters that are reserved for the emulator. */
function cleanUrl(url: URL): URL {
  const clean = new URL(url);
  for (const name of url.searchParams.keys()) if (/^emulate(-|$)/.test(name)) clean.searchParams.delete(name);
  return clean;
}
