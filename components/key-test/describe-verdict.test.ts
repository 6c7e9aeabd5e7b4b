import { expect, test } from 'vitest';
import type { KeyVerdict } from '@/utils/sending/test-key.ts';
import { describeVerdict } from './describe-verdict.ts';

test.each<[KeyVerdict, string, string]>([
  [{ kind: 'accepted' }, 'accepted', 'the.host accepts this key.'],
  [{ kind: 'suspended' }, 'suspended', 'the.host knows this key, and its account is suspended.'],
  [{ kind: 'refused', title: 'No.' }, 'refused', 'the.host refuses this key: “No.”.'],
  [
    { kind: 'limited', seconds: 1 },
    'too many',
    'the.host takes no more requests in this minute. Try again in 1 second.',
  ],
  [
    { kind: 'limited', seconds: null },
    'too many',
    'the.host takes no more requests in this minute. Try again in a minute.',
  ],
  [{ kind: 'unclear', status: 500 }, 'unclear', 'the.host answered with 500, which says nothing of the key.'],
  [{ kind: 'unclear', status: 0 }, 'unclear', 'the.host redirected the request, which says nothing of the key.'],
  [{ kind: 'cancelled' }, 'cancelled', 'The test was cancelled.'],
  [
    { kind: 'unreachable' },
    'no answer',
    'No answer came from the.host. Check the network, and send a request from the playground to see why.',
  ],
])('%j', (verdict, word, sentence) => {
  expect(describeVerdict(verdict, 'the.host')).toMatchObject({ word, sentence });
});
