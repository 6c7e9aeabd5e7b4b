import { expect, test } from 'vitest';
import { randomKey } from '@/utils/detection/exchange.fixture.ts';
import { buildRow } from '@/utils/detection/finding.fixture.ts';
import { locateForms } from '@/utils/detection/locate.fixture.ts';
import { buildReport } from './report.fixture.ts';
import { reportFormats } from './report-formats.ts';
import { isFreeOfKeys } from './verify-report.ts';

const key = randomKey();

test.each(reportFormats)('$id: a report that shows a key is told from one that does not', ({ write }) => {
  const withExcerpt = (excerpt: string) => write(buildReport({ leaks: [buildRow({ excerpt, keyLabel: excerpt })] }));
  expect(isFreeOfKeys(withExcerpt('••••••••'), locateForms(key))).toBe(true);
  expect(isFreeOfKeys(withExcerpt(key), locateForms(key))).toBe(false);
  expect(isFreeOfKeys(withExcerpt(btoa(`${key}:`)), locateForms(key))).toBe(false);
});
