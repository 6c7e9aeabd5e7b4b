import { type NextRequest, readLink } from '@/utils/providers/next-request.ts';
import type { Sending } from '@/utils/sending/sending.ts';
import { answerOrigin } from '@/utils/stores/answer-origin.ts';
import { usePanel } from '@/utils/stores/panel-store.ts';
import { useSession } from '@/utils/stores/session-store.ts';

/** Makes the next request of an answer. What each function returns is a sentence that says what was done. */
export function useNextRequest(sending: Sending) {
  const edit = usePanel((state) => state.edit);
  const send = useSession((state) => state.request);
  const { provider, environment, base, keyId, scheme } = sending.request;
  const target = { provider, environment, base, keyId, scheme };
  return {
    /** Puts it into the playground, to be sent by its user. */
    compose: (next: NextRequest): string => {
      edit({ ...target, ...next });
      return `${next.method ?? usePanel.getState().draft.method} ${next.path} stands in the playground. Send it when it is as you want it.`;
    },
    /** Follows a link by a GET with the key of this answer, on the host it came from alone. */
    follow: (reference: string): string => {
      const origin = answerOrigin(sending);
      if (origin === null) return 'This answer came from no host of the API, so its links are not followed.';
      const link = readLink(origin, reference);
      if (link.kind === 'foreign') return link.sentence;
      const get = { method: 'GET', path: link.path };
      const there =
        link.kind === 'environment'
          ? { environment: link.environment, base: null }
          : { environment: origin.environment, base: origin.base };
      if (there.environment !== environment || there.base !== base) {
        edit({ provider, ...there, keyId: null, ...get });
        return `This leads to ${there.base ?? origin.provider.hosts[there.environment]}, and the key was sent elsewhere. It stands in the playground without one: choose a key, and send.`;
      }
      edit({ ...target, ...get });
      send({ type: 'send', request: usePanel.getState().draft });
      return `Sent GET ${link.path}.`;
    },
  };
}
