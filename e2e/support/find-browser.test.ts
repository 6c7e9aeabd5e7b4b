import { afterEach, expect, test, vi } from 'vitest';
import { browserCandidates, findBrowser } from './find-browser.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

test('the program comes before the wrapper that Debian puts around it', () => {
  const candidates = browserCandidates('linux', {});
  expect(candidates.indexOf('/usr/lib/chromium/chromium')).toBeLessThan(candidates.indexOf('/usr/bin/chromium'));
});

test('Windows folders that are not set are left out', () => {
  expect(browserCandidates('win32', {})).toEqual([]);
  expect(browserCandidates('win32', { PROGRAMFILES: 'P' })).toHaveLength(1);
});

test('CHROMIUM goes first', () => {
  vi.stubEnv('CHROMIUM', process.execPath);
  expect(findBrowser()).toBe(process.execPath);
});

test('a CHROMIUM that does not exist is refused, not replaced', () => {
  vi.stubEnv('CHROMIUM', '/no/such/browser');
  expect(findBrowser).toThrow('CHROMIUM names /no/such/browser, which does not exist');
});
