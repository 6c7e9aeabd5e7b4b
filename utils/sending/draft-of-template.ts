import { writeForm } from '@/utils/curl/form-encoding.ts';
import { inWords } from '@/utils/http/counted.ts';
import { type HeaderFields, headerValue } from '@/utils/http/headers.ts';
import { hasBody, methods } from '@/utils/http/method.ts';
import { isSetByBrowser } from '@/utils/http/request-target.ts';
import type { RequestTemplate, TemplateBody } from '@/utils/http/request-template.ts';
import type { PlaygroundRequest } from './sending.ts';

export type DraftParts =
  | {
      readonly ok: true;
      readonly parts: Pick<PlaygroundRequest, 'method' | 'headers' | 'body'>;
      /** Sentences on what of the template differs there. */
      readonly notes: readonly string[];
    }
  | { readonly ok: false; readonly message: string };

/** Method, headers and body of a template as the playground can send them. */
export function draftOfTemplate(template: RequestTemplate): DraftParts {
  const method = methods.find((known) => known === template.method.toUpperCase());
  if (method === undefined)
    return { ok: false, message: `${template.method} is no method that is sent here. Nothing was changed.` };
  const { text, contentType, notes } = readBody(template.body);
  const left = template.headers.filter(([name]) => isSetByBrowser(name)).map(([name]) => name);
  const headers: HeaderFields = [
    ...(contentType === null ? [] : [['Content-Type', contentType] as const]),
    ...template.headers.filter(([name]) => !isSetByBrowser(name)),
  ];
  const more: string[] = [];
  if (method !== template.method) more.push(`The method ${template.method} was written in capitals.`);
  if (left.length > 0) more.push(`The browser sets ${inWords([...new Set(left)])} itself; left out.`);
  if (text !== '' && !hasBody(method)) more.push(`Browsers send no body with ${method}; it stands under Body.`);
  else if (text !== '' && headerValue(headers, 'Content-Type') === null)
    more.push('The body has no Content-Type of its own, so it is sent as application/json.');
  return { ok: true, parts: { method, headers, body: text }, notes: [...more, ...notes] };
}

interface DraftBody {
  readonly text: string;
  /** That of a form; other bodies have theirs among the headers. */
  readonly contentType: string | null;
  readonly notes: readonly string[];
}

function readBody(body: TemplateBody): DraftBody {
  switch (body.kind) {
    case 'none':
      return { text: '', contentType: null, notes: [] };
    case 'text':
      return { text: body.text, contentType: null, notes: [] };
    case 'form':
      return { text: writeForm(body.fields), contentType: 'application/x-www-form-urlencoded', notes: [] };
    case 'multipart': {
      const names = inWords(body.parts.map(({ name }) => `“${name}”`));
      return { text: '', contentType: null, notes: [`The form with ${names} was not taken over.`] };
    }
    case 'file':
      return { text: '', contentType: null, notes: ['The file that is the body was not taken over.'] };
  }
}
