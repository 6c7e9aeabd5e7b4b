import type { BodyFile } from '@/utils/http/request-body.ts';
import { useSession } from './session-store.ts';

/** Hands a chosen file to the tab's session, which outlives the panel, and gives what a draft keeps of it. */
export function holdFile(file: File): BodyFile {
  const id = crypto.randomUUID();
  useSession.getState().request({ type: 'hold-file', id, file });
  // What it confirms comes a moment later, in which the file is not missing.
  useSession.setState(({ files }) => ({ files: [...files, id] }));
  return { id, name: file.name, size: file.size, type: file.type };
}
