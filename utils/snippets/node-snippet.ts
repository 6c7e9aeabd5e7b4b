import { hasBody } from '@/utils/http/method.ts';
import type { TemplatePart } from '@/utils/http/request-template.ts';
import { noBody } from './fetch-snippet.ts';
import { fetchCall, javaScriptLiteral, javaScriptSecret, javaScriptText } from './javascript.ts';
import { fileNameOf } from './multipart.ts';
import type { SnippetFormat } from './snippet-format.ts';
import { type PlannedSecret, planSnippet } from './snippet-plan.ts';

/** Node.js from version 20 on, with what it has built in. */
export const nodeSnippet: SnippetFormat = {
  id: 'node',
  label: 'Node.js',
  hint: 'version 20 or later',
  write(template, options) {
    const plan = planSnippet(template, options);
    const { body, method, secret } = plan;
    if (body.kind !== 'none' && !hasBody(method)) return noBody(method);
    if (body.kind === 'multipart' && body.parts.some((part) => 'value' in part && part.contentType !== null))
      return {
        ok: false,
        message:
          'FormData gives a part that is no file no type of its own. Remove the type, or copy as Python instead.',
      };
    const usesFiles = body.kind === 'file' || (body.kind === 'multipart' && body.parts.some((part) => 'file' in part));
    const lines = [
      ...(usesFiles ? ["import { openAsBlob } from 'node:fs';", ''] : []),
      ...javaScriptSecret(secret, (variable) => `process.env.${variable}`),
      ...(body.kind === 'multipart' ? formData(body.parts, secret) : []),
      ...fetchCall(plan, bodyExpression(body, secret), (expression) => `Buffer.from(${expression}).toString('base64')`),
    ];
    return { ok: true, text: `${lines.join('\n')}\n` };
  },
};

function bodyExpression(body: ReturnType<typeof planSnippet>['body'], secret: PlannedSecret | null): string | null {
  if (body.kind === 'none') return null;
  if (body.kind === 'text') return javaScriptText(body.text, secret);
  return body.kind === 'multipart' ? 'form' : `await openAsBlob(${javaScriptLiteral(body.file)})`;
}

function formData(parts: readonly TemplatePart[], secret: PlannedSecret | null): string[] {
  return [
    'const form = new FormData();',
    ...parts.map((part) => {
      const name = javaScriptText(part.name, secret);
      if ('value' in part) return `form.append(${name}, ${javaScriptText(part.value, secret)});`;
      const type = part.contentType === null ? '' : `, { type: ${javaScriptLiteral(part.contentType)} }`;
      const blob = `await openAsBlob(${javaScriptLiteral(part.file)}${type})`;
      return `form.append(${name}, ${blob}, ${javaScriptLiteral(fileNameOf(part))});`;
    }),
    '',
  ];
}
