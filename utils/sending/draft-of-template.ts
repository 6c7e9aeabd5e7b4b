import { inWords } from '@/utils/http/counted.ts';
import { type HeaderFields, headerValue } from '@/utils/http/headers.ts';
import { hasBody, methods } from '@/utils/http/method.ts';
import type { BodyPart } from '@/utils/http/request-body.ts';
import { isSetByBrowser } from '@/utils/http/request-target.ts';
import type { RequestTemplate, TemplateBody, TemplatePart } from '@/utils/http/request-template.ts';
import { noBody, type PlaygroundRequest } from './sending.ts';

export type DraftParts =
  | {
      readonly ok: true;
      readonly parts: Pick<PlaygroundRequest, 'method' | 'headers' | keyof DraftBody>;
      /** Sentences on what of the template differs there. */
      readonly notes: readonly string[];
    }
  | { readonly ok: false; readonly message: string };

/** Method, headers and body of a template as the playground can send them. */
export function draftOfTemplate(template: RequestTemplate): DraftParts {
  const method = methods.find((known) => known === template.method.toUpperCase());
  if (method === undefined)
    return { ok: false, message: `${template.method} is no method that is sent here. Nothing was changed.` };
  const body = bodyOf(template.body);
  const left = template.headers.filter(([name]) => isSetByBrowser(name)).map(([name]) => name);
  const headers: HeaderFields = template.headers.filter(([name]) => !isSetByBrowser(name));
  const notes: string[] = [];
  if (method !== template.method) notes.push(`The method ${template.method} was written in capitals.`);
  if (left.length > 0) notes.push(`The browser sets ${inWords([...new Set(left)])} itself; left out.`);
  if (template.body.kind !== 'none' && !hasBody(method))
    notes.push(`Browsers send no body with ${method}; it stands under Body.`);
  else if (body.body !== '' && headerValue(headers, 'Content-Type') === null)
    notes.push('The body has no Content-Type of its own, so it is sent as application/json.');
  return { ok: true, parts: { method, headers, ...body }, notes: [...notes, ...renamedFiles(template.body)] };
}

type DraftBody = Pick<PlaygroundRequest, 'body' | 'bodyKind' | 'fields' | 'parts' | 'file' | 'pieceSize'>;

/** No command or code hands over a file: each is to be chosen. */
function bodyOf(body: TemplateBody): DraftBody {
  switch (body.kind) {
    case 'none':
      return noBody;
    case 'text':
      return { ...noBody, body: body.text };
    case 'form':
      return { ...noBody, bodyKind: 'form', fields: body.fields };
    case 'multipart':
      return { ...noBody, bodyKind: 'multipart', parts: body.parts.map(partOf) };
    case 'file':
      return { ...noBody, bodyKind: 'file' };
  }
}

function partOf(part: TemplatePart): BodyPart {
  const contentType = part.contentType ?? '';
  if ('file' in part) return { kind: 'file', name: part.name, file: null, contentType };
  return { kind: 'text', name: part.name, value: part.value, contentType };
}

/** A file goes out under its own name. */
function renamedFiles(body: TemplateBody): string[] {
  if (body.kind !== 'multipart') return [];
  return body.parts.flatMap((part) =>
    'file' in part && part.fileName !== null
      ? [`The file of the part “${part.name}” is sent under its own name, not as ${part.fileName}.`]
      : [],
  );
}
