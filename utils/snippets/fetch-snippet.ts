import { hasBody } from '@/utils/http/method.ts';
import { fetchCall, javaScriptSecret, javaScriptText } from './javascript.ts';
import type { SnippetFormat } from './snippet-format.ts';
import { planSnippet } from './snippet-plan.ts';

/** fetch in a page or a console, which asks for the secret: a page has no environment variables. */
export const fetchSnippet: SnippetFormat = {
  id: 'fetch',
  label: 'fetch',
  hint: 'for a console',
  asks: true,
  write(template, options) {
    const plan = planSnippet(template, options);
    const { body, method, secret } = plan;
    if (body.kind === 'file' || body.kind === 'multipart')
      return { ok: false, message: 'A page cannot read a file by its name. Copy as Node.js instead.' };
    if (body.kind === 'text' && !hasBody(method)) return noBody(method);
    const lines = [
      ...javaScriptSecret(secret, (variable) => `prompt('${variable}')`),
      ...fetchCall(plan, body.kind === 'none' ? null : javaScriptText(body.text, secret), toBase64),
    ];
    return { ok: true, text: `${lines.join('\n')}\n` };
  },
};

/** `btoa` alone takes Latin-1 only. */
const toBase64 = (expression: string) => `btoa(String.fromCharCode(...new TextEncoder().encode(${expression})))`;

/** The refusal of what fetch refuses (Fetch standard, Request constructor). */
export function noBody(method: string): { readonly ok: false; readonly message: string } {
  return { ok: false, message: `fetch sends no body with ${method}. Remove the body, or copy as Python instead.` };
}
