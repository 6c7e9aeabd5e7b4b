import { cleanRequest } from './clean-request.ts';
import { storedLastDraft } from './last-draft.ts';
import { writeAndScrub } from './write-and-scrub.ts';

/**
 * Takes the keys that are stored or watched by now out of the last draft, also from the disk; a draft that would hold one all
 * the same is forgotten. Gives whether it held one. Throws as storage does.
 */
export async function cleanLastDraft(): Promise<boolean> {
  const draft = await storedLastDraft.read();
  const clean = draft === null ? null : await cleanRequest(draft);
  if (draft === null || clean?.changed === false) return false;
  await writeAndScrub([await storedLastDraft.prepare(clean?.request ?? null)]);
  return true;
}
