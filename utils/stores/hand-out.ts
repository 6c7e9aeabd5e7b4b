import { copyText } from '@/utils/capture/copy-text.ts';
import { saveFile } from '@/utils/capture/save-file.ts';

/** Copies a text that is called `what`; says in a sentence whether the browser did it. */
export function handOutText(text: string, what: string): string {
  return copyText(text) ? `Copied ${what}.` : `The browser did not copy ${what}: click into the panel and try again.`;
}

/** Saves bytes, exactly as they are; says so in a sentence. */
export function handOutFile(bytes: Uint8Array, fileName: string): string {
  // Of no type: the name alone says how it is opened.
  saveFile(new Blob([new Uint8Array(bytes)]), fileName);
  return `Saved ${fileName}.`;
}
