import { globSync, readFileSync, statSync } from 'node:fs';
import { minifySync } from 'vite';

const leastSize = 120_000;

/** About `length` characters of minified JavaScript: the large files of the installed packages, minified, in the order of their paths. */
export function minifiedJavaScript(length: number): string {
  const paths = globSync('node_modules/**/*.{js,mjs}').sort();
  let text = '';
  for (const path of paths.filter(isLarge)) {
    if (text.length >= length) break;
    text += `${minifySync(path, readFileSync(path, 'utf8')).code}\n`;
  }
  if (text.length < length)
    throw new Error(`The installed packages hold only ${text.length} characters of JavaScript.`);
  return text.slice(0, length);
}

function isLarge(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() === true && stats.size >= leastSize;
}

/** The same script in ASCII alone, as bundlers write it by default: the browser then keeps one byte a character. */
export function escapeToAscii(script: string): string {
  return script.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
