import * as v from 'valibot';
import { heldTokenSchema } from '@/utils/sending/access-tokens.ts';
import { playgroundRequestSchema, sendingSchema } from '@/utils/sending/sending.ts';
import { exportRequestSchema, exportUpdateSchema } from './exports.ts';
import { leaksUpdateSchema } from './leaks.ts';
import { pageAuthorizationSchema } from './page-authorizations.ts';
import { pageRequestSchema } from './page-requests.ts';
import { panelSearchSchema } from './panel-search.ts';
import { refusalSchema } from './refusals.ts';
import { replaySchema } from './replays.ts';

/** From the panel to the tab's session, which lives in the devtools page. */
const requestSchema = v.variant('type', [
  v.object({ type: v.literal('hello') }),
  v.object({ type: v.literal('send'), request: playgroundRequestSchema }),
  /** Goes on with the upload that ended last. */
  v.object({ type: v.literal('resume') }),
  v.object({ type: v.literal('cancel') }),
  /** A chosen file: the channel passes it by reference, without its bytes. */
  v.object({ type: v.literal('hold-file'), id: v.string(), file: v.instance(File) }),
  v.object({ type: v.literal('clear-leaks') }),
  v.object({ type: v.literal('reload-page') }),
  /** Asks for the Authorization value that an exchange of the page carried, to take it apart. */
  v.object({ type: v.literal('inspect'), index: v.number() }),
  /** Asks for a request of the page, to send it again from the playground. */
  v.object({ type: v.literal('replay'), index: v.number() }),
  exportRequestSchema,
]);

/** From the tab's session to the panel. */
const updateSchema = v.variant('type', [
  v.object({ type: v.literal('sending'), sending: v.nullable(sendingSchema) }),
  /** The ids of the chosen files that the session holds. */
  v.object({ type: v.literal('files'), ids: v.array(v.string()) }),
  v.object({ type: v.literal('leaks'), update: leaksUpdateSchema }),
  v.object({ type: v.literal('refusals'), refusals: v.pipe(v.array(refusalSchema), v.readonly()) }),
  v.object({
    type: v.literal('authorizations'),
    authorizations: v.pipe(v.array(pageAuthorizationSchema), v.readonly()),
  }),
  v.object({ type: v.literal('inspected'), value: v.string() }),
  v.object({ type: v.literal('page-requests'), requests: v.pipe(v.array(pageRequestSchema), v.readonly()) }),
  v.object({ type: v.literal('replay'), replay: replaySchema }),
  v.object({ type: v.literal('tokens'), tokens: v.pipe(v.array(heldTokenSchema), v.readonly()) }),
  v.object({ type: v.literal('search'), search: panelSearchSchema }),
  exportUpdateSchema,
]);

export type SessionRequest = v.InferOutput<typeof requestSchema>;
export type SessionUpdate = v.InferOutput<typeof updateSchema>;

/** One end of the line between a panel and its tab's session. */
export interface TabChannel<Sent, Received> {
  postMessage(message: Sent): void;
  addListener(listener: (message: Received) => void, signal: AbortSignal): void;
}

/** The panel's end. */
export function openPanelEnd(tabId: number): TabChannel<SessionRequest, SessionUpdate> {
  return openChannel(tabId, 'update', updateSchema, 'request');
}

/** The session's end. */
export function openSessionEnd(tabId: number): TabChannel<SessionUpdate, SessionRequest> {
  return openChannel(tabId, 'request', requestSchema, 'update');
}

/**
 * A BroadcastChannel is same-origin, so only our own pages hear it, and it passes bytes as they are.
 * Each direction has its own name: a page must not hear itself.
 */
function openChannel<Sent, Schema extends v.GenericSchema>(
  tabId: number,
  hears: string,
  schema: Schema,
  speaks: string,
): TabChannel<Sent, v.InferOutput<Schema>> {
  const incoming = new BroadcastChannel(`authlens-${hears}-${tabId}`);
  const outgoing = new BroadcastChannel(`authlens-${speaks}-${tabId}`);
  return {
    postMessage: (message) => outgoing.postMessage(message),
    addListener: (listener, signal) =>
      incoming.addEventListener('message', ({ data }) => listener(v.parse(schema, data)), { signal }),
  };
}
