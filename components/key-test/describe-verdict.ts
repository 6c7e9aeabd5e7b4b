import type { Tone } from '@/components/ui/Chip.tsx';
import { counted } from '@/utils/http/counted.ts';
import type { KeyVerdict } from '@/utils/sending/test-key.ts';

/** A verdict as a word on a chip, and as a sentence about a host. */
export interface VerdictWords {
  readonly word: string;
  readonly tone: Tone;
  readonly sentence: string;
}

/** What a host said of a key, in words. */
export function describeVerdict(verdict: KeyVerdict, host: string): VerdictWords {
  switch (verdict.kind) {
    case 'accepted':
      return { word: 'accepted', tone: 'sandbox', sentence: `${host} accepts this key.` };
    case 'suspended':
      return {
        word: 'suspended',
        tone: 'warning',
        sentence: `${host} knows this key, and its account is suspended.`,
      };
    case 'refused':
      return { word: 'refused', tone: 'production', sentence: `${host} refuses this key: “${verdict.title}”.` };
    case 'limited': {
      const wait = verdict.seconds === null ? 'a minute' : counted(verdict.seconds, 'second');
      return {
        word: 'too many',
        tone: 'warning',
        sentence: `${host} takes no more requests in this minute. Try again in ${wait}.`,
      };
    }
    case 'unclear':
      return {
        word: 'unclear',
        tone: 'warning',
        sentence:
          verdict.status === 0
            ? `${host} redirected the request, which says nothing of the key.`
            : `${host} answered with ${verdict.status}, which says nothing of the key.`,
      };
    case 'cancelled':
      return { word: 'cancelled', tone: 'neutral', sentence: 'The test was cancelled.' };
    case 'unreachable':
      return {
        word: 'no answer',
        tone: 'warning',
        sentence: `No answer came from ${host}. Check the network, and send a request from the playground to see why.`,
      };
  }
}
