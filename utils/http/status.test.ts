import { STATUS_CODES } from 'node:http';
import { expect, test } from 'vitest';
import { reasonPhrase } from './status.ts';

/** Where Node keeps an older name, or one that is not registered. */
const renamed: Readonly<Record<string, string>> = {
  413: 'Content Too Large', // RFC 9110 section 15.5.14
  418: '', // section 15.5.19: unused
  422: 'Unprocessable Content', // section 15.5.21
  509: '',
};

test.each(Object.entries(STATUS_CODES))('%s', (status, nodePhrase) => {
  expect(reasonPhrase(Number(status)).toLowerCase()).toBe((renamed[status] ?? nodePhrase)?.toLowerCase());
});

test.each([0, 99, 306, 420, 599, 999])('%i has no phrase', (status) => {
  expect(reasonPhrase(status)).toBe('');
});
