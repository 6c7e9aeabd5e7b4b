import { test } from 'vitest';
import { browserName } from './authlens.ts';

/** A test that is not run in Firefox. `docs/browsers.md` says why, for each by its name. */
export const inChromiumAlone = browserName === 'chromium' ? test : test.skip;
