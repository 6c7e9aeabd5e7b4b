import { type CommandDraft, draftOfCommand } from '@/utils/sending/draft-of-command.ts';
import type { PlaygroundRequest } from '@/utils/sending/sending.ts';
import { useBoundHosts } from './bound-hosts-store.ts';
import { useKeys } from './keys-store.ts';
import { usePanel } from './panel-store.ts';

/** What became of a pasted command. */
export interface TakenCommand {
  readonly result: CommandDraft;
  /** What stood in the playground before. */
  readonly before: PlaygroundRequest;
}

/** Makes a curl command the request of the playground where it can be one, and tells what became of it. */
export function takeCommand(text: string): TakenCommand {
  const { draft: before } = usePanel.getState();
  const { keys, openValues, salt } = useKeys.getState();
  if (salt === null) {
    const message = 'The keys have not been read yet, so the one in the command cannot be recognised. Paste it again.';
    return { result: { ok: false, message }, before };
  }
  const boundHosts = useBoundHosts.getState().hosts;
  const result = draftOfCommand(text, { draft: before, keys, openValues, boundHosts, salt });
  if (result.ok) usePanel.setState({ draft: result.draft, ...(asksForFile(result.draft) && { requestTab: 'body' }) });
  return { result, before };
}

function asksForFile({ bodyKind, parts }: PlaygroundRequest): boolean {
  return bodyKind === 'file' || parts.some(({ kind }) => kind === 'file');
}

/** Puts back what stood in the playground before a command was taken. */
export function giveBack({ before }: TakenCommand): void {
  usePanel.setState({ draft: before });
}
