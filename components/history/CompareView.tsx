import { Note } from '@/components/ui/Note.tsx';
import type { OpenedEntry } from '@/utils/stores/history-store.ts';
import { type ComparedAnswer, Comparison } from './Comparison.tsx';
import { describeEntry } from './describe-entry.ts';
import { useOpenedEntry } from './use-opened-entry.ts';

interface Properties {
  /** Of the other entry. */
  readonly id: string;
  readonly with: OpenedEntry;
}

/** Two answers side by side, the earlier one on the left, what differs marked. */
export function CompareView({ id, with: opened }: Properties) {
  const other = useOpenedEntry(id);
  if (other === 'loading') return <Note>Reading the other answer.</Note>;
  if (typeof other === 'string') return <Note tone="warning">{other}</Note>;
  const [earlier, later] = other.entry.at <= opened.entry.at ? [other, opened] : [opened, other];
  return <Comparison earlier={describe(earlier)} later={describe(later)} />;
}

function describe({ entry, sending }: OpenedEntry): ComparedAnswer {
  return { title: describeEntry(entry), sending };
}
