import type { Locate } from '@/utils/detection/replace-secrets.ts';
import type { RequestTemplate } from '@/utils/http/request-template.ts';
import type { SnippetFormat, SnippetOptions, SnippetResult } from './snippet-format.ts';

/**
 * The request in a format, its secret left out. What is written is searched once more for every key that `locate` knows,
 * in whatever form, and refused when it holds one: a body can carry a key that is encoded, or another one.
 */
export function writeWithheld(
  format: SnippetFormat,
  template: RequestTemplate,
  options: SnippetOptions,
  locate: Locate,
): SnippetResult {
  const written = format.write(template, options);
  if (!written.ok || locate(written.text).length === 0) return written;
  return {
    ok: false,
    message:
      'A key stands in the URL, a header or the body in a form in which it cannot be left out. Remove it there, or copy with the key.',
  };
}
