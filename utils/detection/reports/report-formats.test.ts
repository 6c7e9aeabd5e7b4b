import { expect, test } from 'vitest';
import { reportWith } from './report.fixture.ts';
import { reportFormats } from './report-formats.ts';

test.each(reportFormats)('$id writes a report, and no two formats share a name', ({ id, extension, write }) => {
  expect(write(reportWith('x'))).toMatch(/\n$/);
  expect(reportFormats.filter((other) => other.id === id || other.extension === extension)).toHaveLength(1);
});
