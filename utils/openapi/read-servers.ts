import { readBase } from '@/utils/providers/bound-host.ts';
import { findHost } from '@/utils/providers/registry.ts';
import { guessEnvironment } from './guess-environment.ts';
import type { ApiServer } from './imported-api.ts';
import { childrenOf, type DocumentReader, type Located, memberOf, textOf } from './located.ts';

/** The servers of an API that can be sent to. The others are reported. */
export function readServers(reader: DocumentReader): ApiServer[] {
  const list = memberOf(reader.root, 'servers');
  const all = childrenOf(list);
  if (all.length === 0)
    reader.report(list.path, 'The document names no server, so its operations can be read, but not sent.');
  const servers: ApiServer[] = [];
  for (const node of all) {
    const url = readServerUrl(reader, node);
    if (url === null || servers.some((server) => server.url === url)) continue;
    const description = textOf(node, 'description') ?? '';
    const guess = guessEnvironment(url, description) ?? (all.length === 1 ? 'production' : null);
    const taken = servers.some(({ environment }) => environment === guess);
    servers.push({ url, name: description, environment: taken ? null : guess });
  }
  return servers;
}

/** The servers of an operation or of a path, where they are others than those of the API; null where they are not. */
export function readOwnServers(reader: DocumentReader, holders: readonly Located[]): string[] | null {
  for (const holder of holders) {
    const all = childrenOf(memberOf(holder, 'servers'));
    const urls = all.map((node) => readServerUrl(reader, node)).filter((url) => url !== null);
    if (all.length > 0) return [...new Set(urls)];
  }
  return null;
}

/** The address of a server, its variables replaced by their defaults; null, and a problem, when it cannot be sent to. */
function readServerUrl(reader: DocumentReader, server: Located): string | null {
  const template = textOf(server, 'url');
  const refuse = (sentence: string) => {
    reader.report(server.path, sentence);
    return null;
  };
  if (template === null) return refuse('This server has no "url".');
  const variables = memberOf(server, 'variables');
  const filled = template.replaceAll(/\{([^{}]+)\}/g, (whole, name: string) => {
    const fallback = memberOf(memberOf(variables, name), 'default').value;
    return typeof fallback === 'string' || typeof fallback === 'number' ? String(fallback) : whole;
  });
  if (/[{}]/.test(filled)) return refuse(`The server "${template}" has a variable without a default.`);
  if (!URL.canParse(filled))
    return refuse(`The server "${template}" is relative to where the document was found. Write its whole URL.`);
  // What a user may not enter as a host of an environment, because it is one already, is just that here.
  const known = findHost(new URL(filled).hostname) !== null && /^https:\/\/[\w.-]+(?:\/[^?#]*)?$/i.test(filled);
  if (known) return filled.replace(/\/+$/, '');
  const read = readBase(filled);
  return read.ok ? read.base : refuse(`The server "${template.replace(/\/\/.*@/, '//')}" is left out. ${read.message}`);
}
