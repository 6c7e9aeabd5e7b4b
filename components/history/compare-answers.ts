import { receivedHeaders } from '@/components/playground/received-headers.ts';
import { readBodyText } from '@/utils/http/body-text.ts';
import { type DiffRow, diffRows } from '@/utils/http/diff-rows.ts';
import { headerValue } from '@/utils/http/headers.ts';
import { diffLines } from '@/utils/http/line-diff.ts';
import { isValidJson, prettyJson } from '@/utils/http/pretty-json.ts';
import { reasonPhrase } from '@/utils/http/status.ts';
import type { Sending } from '@/utils/sending/sending.ts';

/** A row of both answers, or the title of what follows. */
export interface ComparedRow extends DiffRow {
  readonly title: boolean;
}

export interface ComparedAnswers {
  readonly rows: readonly ComparedRow[];
  /** How many rows differ. */
  readonly changes: number;
  /** What is not true of the comparison, in sentences. */
  readonly notes: readonly string[];
}

/** Status, headers and body of two answers line by line; JSON is indented first, so that its spelling alone is no difference. */
export function compareAnswers(earlier: Sending, later: Sending): ComparedAnswers {
  const bodies = [earlier, later].map(bodyLines);
  const rows = [
    ...part('Status', statusLines(earlier), statusLines(later)),
    ...part('Headers', headerLines(earlier), headerLines(later)),
    ...part('Body', bodies[0]?.lines ?? [], bodies[1]?.lines ?? []),
  ];
  return {
    rows,
    changes: rows.filter(({ changed }) => changed).length,
    notes: [...new Set(bodies.flatMap(({ note }) => (note === null ? [] : [note])))],
  };
}

function part(name: string, before: readonly string[], after: readonly string[]): ComparedRow[] {
  const rows = diffRows(diffLines(before, after)).map((row) => ({ ...row, title: false }));
  return [{ left: name, right: name, changed: false, title: true }, ...rows];
}

function statusLines({ response, failure }: Sending): string[] {
  const status = response === null ? [] : [`${response.status} ${reasonPhrase(response.status)}`.trim()];
  return failure === null ? status : [...status, failure.title];
}

/** In the order of their names: their own order says nothing. */
function headerLines(sending: Sending): string[] {
  return receivedHeaders(sending)
    .fields.map(([name, value]) => `${name.toLowerCase()}: ${value}`)
    .sort();
}

function bodyLines({ response }: Sending): { lines: string[]; note: string | null } {
  if (response === null || response.body.byteLength === 0) return { lines: [], note: null };
  const body = readBodyText(response.body, headerValue(response.headers, 'Content-Type'));
  if (body.kind === 'binary') return { lines: [], note: 'A body that is no text is not compared.' };
  const text = isValidJson(body.text).valid ? [...prettyJson(body.text)].join('') : body.text;
  return { lines: text.split('\n'), note: null };
}
