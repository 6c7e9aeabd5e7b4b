import { needsConfirmation } from '@/components/playground/needs-confirmation.ts';
import type { PlaygroundRequest } from '@/utils/sending/sending.ts';
import { useNotice } from '@/utils/stores/notice-store.ts';
import { putBack } from '@/utils/stores/put-back.ts';
import { useSession } from '@/utils/stores/session-store.ts';

/**
 * Makes a kept request the draft and sends it. It is not sent when something was left out of it, nor when it would change
 * what is real: then its user looks at it and presses Send.
 */
export function useSendAgain() {
  const busy = useSession((state) => state.sending?.phase === 'sending');
  const send = useSession((state) => state.request);
  const sendAgain = (kept: PlaygroundRequest) => {
    const { request, note } = putBack(kept, 'The request');
    if (note !== null) return;
    if (needsConfirmation(request))
      useNotice.getState().show(`The request would change ${request.environment}. Look at it, then press Send.`, {
        tone: 'warning',
      });
    else send({ type: 'send', request });
  };
  return { busy, sendAgain };
}
