import { filePart, textPart } from '@/utils/http/body-parts.ts';
import { withHeader } from '@/utils/http/headers.ts';
import { isJson, isTextual, parseMediaType } from '@/utils/http/media-type.ts';
import { hasBody } from '@/utils/http/method.ts';
import type { Operation, OperationBody } from '@/utils/providers/operation.ts';
import type { PlaygroundRequest } from '@/utils/sending/sending.ts';
import type { PanelState } from '@/utils/storage/panel-state.ts';

interface Choice {
  readonly operation: Operation;
  /** All of them: a body that one of them begins with, untouched, need not be kept. */
  readonly operations: readonly Operation[];
  /** The key to send where the environment changes to the sandbox, or null. */
  readonly sandboxKeyId: string | null;
}

export type Chosen = Pick<PanelState, 'draft' | 'formerBody' | 'requestTab'>;

/**
 * The draft of an operation: method, path with its parameters unfilled, and a body to start from. The environment and
 * key stay where the operation is to be had there; another key than one of the sandbox is never chosen by itself.
 */
export function chooseOperation(
  { draft, formerBody, requestTab }: Chosen,
  { operation, operations, sandboxKeyId }: Choice,
): Chosen {
  const { method, path, environments, parameters, body } = operation;
  const composed = body === null ? withoutBody(method, draft) : composedAs(body, draft);
  const { bodyKind = draft.bodyKind } = composed;
  const written = !hasBody(method) ? draft.body : body !== null && bodyKind === 'text' ? body.skeleton : '';
  const typed = draft.body !== '' && !operations.some((other) => other.body?.skeleton === draft.body);
  const isToBeFilled = written !== '' || (body !== null && bodyKind !== 'text');
  return {
    draft: {
      ...draft,
      ...targetIn(draft, environments, sandboxKeyId),
      ...composed,
      method,
      path,
      body: written,
    },
    formerBody: typed && written !== draft.body ? draft.body : formerBody,
    requestTab: parameters.length > 0 ? 'parameters' : isToBeFilled ? 'body' : requestTab,
  };
}

type Composed = Partial<Pick<PlaygroundRequest, 'headers' | 'bodyKind' | 'fields' | 'parts'>>;

/** The kind of body, which says of itself what it is; text and files of other types than it would say have theirs under Headers. */
function composedAs({ mediaType, parts, skeleton }: OperationBody, draft: PlaygroundRequest): Composed {
  const untyped = withoutType(draft);
  if (parts !== undefined) return { headers: untyped, bodyKind: 'multipart', parts: partsOf(parts, draft) };
  const type = parseMediaType(mediaType);
  if (type?.essence === 'application/x-www-form-urlencoded')
    return { headers: untyped, bodyKind: 'form', fields: [...new URLSearchParams(skeleton)] };
  // A range of types is none that could be sent.
  const isSaid = mediaType === 'application/json' || mediaType.includes('*');
  const headers = isSaid ? untyped : withHeader(draft.headers, 'Content-Type', mediaType);
  return { headers, bodyKind: isJson(type) || isTextual(type) || mediaType === 'text/*' ? 'text' : 'file' };
}

/** What stood there is kept where the method sends none, and is not sent where it would be. */
function withoutBody(method: string, draft: PlaygroundRequest): Composed {
  return { headers: withoutType(draft), ...(hasBody(method) && { bodyKind: 'text' }) };
}

function withoutType({ headers }: PlaygroundRequest): PlaygroundRequest['headers'] {
  return withHeader(headers, 'Content-Type', null);
}

/** Parts that are there already are kept: they may hold files. */
function partsOf(parts: NonNullable<OperationBody['parts']>, draft: PlaygroundRequest): PlaygroundRequest['parts'] {
  if (draft.parts.length > 0) return draft.parts;
  return parts.filter(({ required }) => required).map(({ name, file }) => (file ? filePart(name) : textPart(name)));
}

function targetIn(
  { environment, keyId, base }: PlaygroundRequest,
  environments: Operation['environments'],
  sandboxKeyId: string | null,
): Pick<PlaygroundRequest, 'environment' | 'keyId' | 'base'> {
  const [first = environment] = environments;
  if (environments.includes(environment)) return { environment, keyId, base };
  return { environment: first, keyId: first === 'sandbox' ? sandboxKeyId : null, base: null };
}
