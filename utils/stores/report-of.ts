import type { Report } from '@/utils/detection/reports/report.ts';
import { counted } from '@/utils/http/counted.ts';
import type { LeakFacts, LeaksUpdate } from '@/utils/messaging/leaks.ts';

const missedNotes: Readonly<Record<NonNullable<LeakFacts['missed']>, string>> = {
  'before-devtools': 'What the page sent before DevTools was opened was not scanned.',
  'before-key': 'What the page sent before the newest key was added was not scanned for that key.',
};

/** What a report of these rows of a whole update says: what is known of the tab beside the rows, too. `version` is that of Authlens. */
export function reportOf(
  { changed: rows, facts }: LeaksUpdate,
  rowIds: ReadonlySet<string>,
  { version, neverShown }: { readonly version: string; readonly neverShown: readonly string[] },
): Report {
  const { coverage, missed, dropped, problem } = facts;
  const leaks = rows.filter(({ id }) => rowIds.has(id));
  const notes = [
    missed === null ? null : missedNotes[missed],
    dropped === 0 ? null : `The list had no room for ${counted(dropped, 'older finding')}.`,
    leaks.length === rows.length
      ? null
      : `Filtered out or suppressed: ${counted(rows.length - leaks.length, 'finding')}.`,
    `Never shown to extensions, and so not scanned: ${neverShown.join('; ')}.`,
    problem,
  ].filter((note) => note !== null);
  return { leaks, coverage: { ...coverage, notes }, version };
}
