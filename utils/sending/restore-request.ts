import { holdsSecretMark } from '@/utils/detection/secret-mark.ts';
import type { PlaygroundRequest } from './sending.ts';

export interface RestoredRequest {
  readonly request: PlaygroundRequest;
  /** What has to be entered again, in a sentence; null when nothing was left out. */
  readonly note: string | null;
}

/** A request that was kept without its secrets, as a draft: a header of which only the mask was kept is left out. */
export function restoreRequest(kept: PlaygroundRequest): RestoredRequest {
  const lost = kept.headers.filter(([, value]) => holdsSecretMark(value)).map(([name]) => `the header ${name}`);
  const marked = [
    ...(holdsSecretMark(kept.path) ? ['a part of the path'] : []),
    ...(holdsSecretMark(JSON.stringify([kept.body, kept.fields, kept.parts])) ? ['a part of the body'] : []),
  ];
  const request = { ...kept, headers: kept.headers.filter(([, value]) => !holdsSecretMark(value)) };
  const missing = [...lost, ...marked];
  if (missing.length === 0) return { request, note: null };
  return { request, note: `Kept without its secret: ${missing.join(', ')}. Enter it again before you send.` };
}
