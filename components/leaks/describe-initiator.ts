import type { SourcePlace } from '@/utils/capture/sources.ts';
import type { Initiator, ScriptPlace } from '@/utils/http/exchange.ts';

/** Words, a name from the code, or a place that can be opened in Sources. */
export type InitiatorPiece = string | { readonly code: string } | { readonly place: SourcePlace };

/** The script and place for a narrow column: "app.js:3:17". */
export function nameInitiator(initiator: Initiator | null): string {
  if (initiator === null) return 'unknown';
  const { type, url, line, column } = initiator;
  if (url === null) return type;
  const place = nameSourcePlace({ url, line, column });
  return type === 'script' ? place : `${type}, ${place}`;
}

const makers: Readonly<Record<Initiator['type'], string>> = {
  script: 'a script',
  parser: 'the HTML parser',
  navigation: 'a navigation',
  preload: 'a preload',
  preflight: 'the preflight of another request',
  other: 'the browser',
};

/** What made the request, to stand after "by": "`loadVideos` in app.js:3:17, scheduled by `start` at app.js:9:1". */
export function describeInitiator(initiator: Initiator | null): InitiatorPiece[] {
  if (initiator === null) return ['what the browser did not name'];
  const { asyncParent } = initiator;
  const maker = describeMaker(initiator);
  return asyncParent === null ? maker : [...maker, ', scheduled by ', ...describeParent(asyncParent)];
}

function describeMaker({ type, url, line, column, function: name }: Initiator): InitiatorPiece[] {
  if (url === null) return [makers[type]];
  const place = { place: { url, line, column } };
  if (type !== 'script') return [makers[type], ', ', place];
  return name === null ? [place] : [{ code: name }, ' in ', place];
}

function describeParent({ url, line, column, function: name }: ScriptPlace): InitiatorPiece[] {
  const place = { place: { url, line, column } };
  return name === null ? [place] : [{ code: name }, ' at ', place];
}

/** File name, line and column: "app.js:3:17". */
export function nameSourcePlace({ url, line, column }: SourcePlace): string {
  return [fileName(url), line, column].filter((piece) => piece !== null).join(':');
}

function fileName(url: string): string {
  if (!URL.canParse(url)) return url;
  const { pathname, host, protocol } = new URL(url);
  if (protocol === 'blob:') return 'blob';
  return pathname.split('/').at(-1) || host || url;
}
