import type { Sending } from '@/utils/sending/sending.ts';
import { makeEntry } from './make-entry.ts';
import { rememberSend } from './remember-send.ts';

/** Keeps a send that has ended, on this thread. */
export function remember(sending: Sending): Promise<void> {
  return rememberSend(sending, makeEntry);
}
