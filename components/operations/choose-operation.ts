import { filePart, textPart } from '@/utils/http/body-parts.ts';
import { withHeader } from '@/utils/http/headers.ts';
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
  const written = hasBody(method) ? (body?.skeleton ?? '') : draft.body;
  const typed = draft.body !== '' && !operations.some((other) => other.body?.skeleton === draft.body);
  return {
    draft: {
      ...draft,
      ...targetIn(draft, environments, sandboxKeyId),
      ...(body !== null && composedAs(body, draft)),
      method,
      path,
      body: written,
    },
    formerBody: typed && written !== draft.body ? draft.body : formerBody,
    requestTab: parameters.length > 0 ? 'parameters' : written === '' && !body?.parts ? requestTab : 'body',
  };
}

/** The kind of body, which says of itself what it is. Parts that are there already are kept: they may hold files. */
function composedAs({ parts }: OperationBody, draft: PlaygroundRequest): Partial<PlaygroundRequest> {
  const headers = withHeader(draft.headers, 'Content-Type', null);
  if (parts === undefined) return { headers, bodyKind: 'text' };
  const own = parts.filter(({ required }) => required);
  const fresh = own.map(({ name, file }) => (file ? filePart(name) : textPart(name)));
  return { headers, bodyKind: 'multipart', parts: draft.parts.length > 0 ? draft.parts : fresh };
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
