import type { Browser } from 'wxt/browser';
import { largestScannedBody } from './content-choice.ts';
import { devtools } from './devtools-api.ts';
import { hasContent, readContent } from './response-content.ts';

type Log = Parameters<Parameters<typeof Browser.devtools.network.getHAR>[0]>[0];
type LoggedRequest = Browser.devtools.network.Request;

/** The network log of the inspected tab as HAR 1.2, with the bodies still to be asked for. */
export interface TabHar {
  /** Everything but the entries. */
  readonly log: object;
  readonly entries: readonly LoggedRequest[];
}

/** Reads the network log, which reaches back to the opening of DevTools or to the last navigation. */
export function readTabHar(): Promise<TabHar> {
  return new Promise((resolve) => {
    devtools().network.getHAR((har: Log) => {
      const { entries, ...log } = har;
      resolve({ log, entries: entries.filter(hasContent) });
    });
  });
}

/** How long the browser may take to give a body, in milliseconds. */
const longestRead = 3000;

/** The entry with its response body in `content`, or with a comment there (HAR 1.2) that says why it is missing. */
export async function withContent(entry: LoggedRequest): Promise<object> {
  const { response } = entry;
  const content = { ...response.content, ...(await contentOf(entry)) };
  return { ...entry, response: { ...response, content } };
}

type Content = { readonly text: string; readonly encoding?: string } | { readonly comment: string };

async function contentOf(entry: LoggedRequest): Promise<Content> {
  if (entry.response.content.size > largestScannedBody)
    return { comment: 'Left out: over the 5 MB that Authlens scans.' };
  const content = await readContent(entry, longestRead);
  if (content === null || content === 'overdue') return { comment: 'The browser did not give this body.' };
  return content.encoding === '' ? { text: content.text } : content;
}
