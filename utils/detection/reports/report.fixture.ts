import { emptyCoverage } from '@/utils/detection/coverage.ts';
import { buildInitiator, buildRow } from '@/utils/detection/finding.fixture.ts';
import type { Finding } from '@/utils/detection/finding.ts';
import type { Report } from './report.ts';

/** A report of nothing. */
export function buildReport(rest: Partial<Report> = {}): Report {
  return { leaks: [], coverage: { ...emptyCoverage, notes: [] }, version: '1.2.3', ...rest };
}

/** A finding that has `text` wherever a page or a user can write something. */
export function findingWith(text: string, rest: Partial<Finding> = {}): Partial<Finding> {
  return {
    keyLabel: text,
    name: text,
    request: { index: 7, method: text, url: text },
    initiator: buildInitiator({ url: text, function: text }),
    excerpt: text,
    ...rest,
  };
}

/** A report with leaks in every part, of several credentials, that has `text` wherever a page or a user can write something. */
export function reportWith(text: string): Report {
  return buildReport({
    leaks: [
      buildRow(findingWith(text), { count: 12, firstSeenAt: 1000, lastSeenAt: 2000 }),
      buildRow(findingWith(text, { part: 'response.body', position: { line: 2, column: 5 }, encodings: [] })),
      buildRow(
        findingWith(text, { part: 'websocket.received', fingerprint: 'ffff', severity: 'high', initiator: null }),
      ),
      buildRow(
        findingWith(text, { part: 'request.url', fingerprint: 'eeee', ruleId: 'access-token', severity: 'medium' }),
      ),
    ],
  });
}
