import { SendAgain } from '@/components/history/SendAgain.tsx';
import type { Sending } from '@/utils/sending/sending.ts';
import { Answer } from './Answer.tsx';
import { Why } from './Why.tsx';

/** The answer to what was sent last: status, what went wrong if anything did, body, headers, and the request as it was sent. */
export function LastAnswer({ sending }: { sending: Sending }) {
  return (
    <Answer sending={sending} again={<SendAgain request={sending.request} />}>
      <Why sending={sending} />
    </Answer>
  );
}
