import type { Page } from 'puppeteer-core';

/**
 * A handle on an object of DevTools' own front end: what `expression` makes of `exports`, the exports of one of its
 * modules, such as `ui/legacy/legacy.js`. A text, because vitest rewrites `import()` in functions.
 */
export function frontEnd<T>(devtools: Page, module: string, expression: string) {
  const text = `import('devtools://devtools/bundled/${module}').then((exports) => ${expression})`;
  return devtools.evaluateHandle<[], () => Promise<T>>(text);
}
