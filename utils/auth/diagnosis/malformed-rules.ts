import type { OddityId } from '@/utils/auth/oddity.ts';
import type { Link } from '@/utils/providers/problem.ts';
import { blamesCredential, sureIf } from './blame.ts';
import { type CauseRule, type Certainty, rfc } from './cause.ts';
import type { Evidence } from './evidence.ts';

interface Malformation {
  readonly oddity: OddityId;
  readonly id: string;
  readonly title: string;
  readonly fix: string;
  readonly more: Link;
  /** How sure it is where the answer does not call the value invalid. */
  readonly otherwise: Certainty;
}

const encodeKey = 'Encode the key and a colon, and nothing else: base64 of “key:”.';

const malformations: readonly Malformation[] = [
  {
    oddity: 'empty',
    id: 'empty-value',
    title: 'The Authorization header is empty.',
    fix: 'Choose a key, or write the value: a variable that should hold it may not be set.',
    more: rfc.scheme,
    otherwise: 'likely',
  },
  {
    oddity: 'no-token',
    id: 'no-token',
    title: 'Nothing follows the scheme.',
    fix: 'Write base64 of “key:” after it: a variable that should hold it may not be set.',
    more: rfc.scheme,
    otherwise: 'likely',
  },
  {
    oddity: 'no-scheme',
    id: 'no-scheme',
    title: 'The scheme is missing.',
    fix: 'Write “Basic ” before the base64 of “key:”, or “Bearer ” before an access token.',
    more: rfc.scheme,
    otherwise: 'likely',
  },
  {
    oddity: 'no-space',
    id: 'no-space',
    title: 'The space after the scheme is missing.',
    fix: 'Write one space between the scheme and what follows it.',
    more: rfc.scheme,
    otherwise: 'likely',
  },
  {
    oddity: 'no-colon',
    id: 'no-colon',
    title: 'The colon after the key is missing.',
    fix: encodeKey,
    more: rfc.basic,
    otherwise: 'likely',
  },
  {
    oddity: 'base64-twice',
    id: 'base64-twice',
    title: 'The key was encoded twice.',
    fix: 'Encode once: what is handed over as a user name is encoded by most clients already.',
    more: rfc.basic,
    otherwise: 'likely',
  },
  {
    oddity: 'percent-encoded',
    id: 'percent-encoded',
    title: 'The base64 is percent-encoded.',
    fix: 'Put the base64 into the header as it is: only URLs are percent-encoded.',
    more: rfc.base64,
    otherwise: 'likely',
  },
  {
    oddity: 'base64url',
    id: 'base64url',
    title: 'The base64 is of the other alphabet.',
    fix: 'Use base64 with + and /, not the alphabet for URLs with - and _.',
    more: rfc.base64,
    otherwise: 'likely',
  },
  {
    oddity: 'no-padding',
    id: 'no-padding',
    title: 'The = at the end of the base64 is missing.',
    fix: 'Keep the padding that the encoder writes.',
    more: rfc.base64,
    otherwise: 'likely',
  },
  {
    oddity: 'line-end',
    id: 'line-end',
    title: 'A line end was encoded with the key.',
    fix: 'Encode without it: “printf %s” or “echo -n” in a shell, and a trim where the key is read from a file.',
    more: rfc.basic,
    otherwise: 'likely',
  },
  {
    oddity: 'password',
    id: 'password',
    title: 'The password is not empty.',
    fix: encodeKey,
    more: rfc.basic,
    otherwise: 'likely',
  },
  {
    oddity: 'empty-user-name',
    id: 'empty-key',
    title: 'The user name is empty: no key was sent.',
    fix: 'The key stands before the colon: a variable that should hold it may not be set.',
    more: rfc.basic,
    otherwise: 'likely',
  },
  {
    oddity: 'quotes',
    id: 'quotes',
    title: 'A quote was encoded with the key.',
    fix: 'Take the quotes off: they belong to the file or the shell that the key was read from.',
    more: rfc.basic,
    otherwise: 'likely',
  },
  {
    oddity: 'space',
    id: 'blank',
    title: 'A blank was encoded with the key.',
    fix: 'Trim the key where it is read.',
    more: rfc.basic,
    otherwise: 'likely',
  },
  {
    oddity: 'control-character',
    id: 'control-character',
    title: 'A control character was encoded with the key.',
    fix: 'Copy the key again from its source: the character is not seen, and is a part of it all the same.',
    more: rfc.basic,
    otherwise: 'likely',
  },
  {
    oddity: 'non-ascii',
    id: 'non-ascii',
    title: 'The key has a character that is not ASCII.',
    fix: 'Copy the key again from its source: a letter may only look like the right one.',
    more: rfc.basic,
    otherwise: 'likely',
  },
  {
    oddity: 'trailing-bits',
    id: 'cut-base64',
    title: 'The base64 was cut or changed at its end.',
    fix: 'Encode the key again rather than copying its base64.',
    more: rfc.base64,
    otherwise: 'likely',
  },
  {
    oddity: 'wide-gap',
    id: 'wide-gap',
    title: 'More than one space follows the scheme.',
    fix: 'Write one space between the scheme and what follows it.',
    more: rfc.scheme,
    otherwise: 'possible',
  },
  {
    oddity: 'scheme-case',
    id: 'scheme-case',
    title: 'The scheme is written in another case.',
    fix: 'Write “Basic”: case should not matter, but it does to some servers.',
    more: rfc.scheme,
    otherwise: 'possible',
  },
];

/** What a server cannot read: where the answer calls the value invalid and only one of these is there, it is the reason. */
const unreadable: ReadonlySet<OddityId> = new Set([
  'empty',
  'no-token',
  'no-scheme',
  'no-space',
  'no-colon',
  'base64-twice',
  'percent-encoded',
  'base64url',
  'no-padding',
  'wide-gap',
  'scheme-case',
  'joined',
  'not-base64',
  'not-utf8',
  'trailing-bits',
]);

/** Whether the header is written as it has to be (RFC 7617, RFC 9110). */
export const malformedRules: readonly CauseRule[] = [
  {
    id: 'raw-key',
    title: 'The key stands after Basic as it is, not as base64.',
    shownBy: 'What follows Basic is a stored key, or decodes to no text.',
    fix: encodeKey,
    more: () => rfc.basic,
    judge(evidence) {
      if (!blamesCredential(evidence) || evidence.anatomy?.scheme.toLowerCase() !== 'basic') return null;
      const known = knownRaw(evidence);
      if (known === null && !isGarbled(evidence)) return null;
      return {
        certainty: sureIf(known !== null && evidence.means === 'header-invalid', evidence),
        evidence:
          known === null
            ? 'What follows Basic decodes to no text, as a key does that was never encoded.'
            : `What follows Basic is your key “${known}” itself.`,
      };
    },
  },
  ...malformations.map(toRule),
  {
    id: 'other-scheme',
    title: 'The provider does not take this scheme.',
    shownBy: 'The scheme is neither Basic nor Bearer.',
    fix: 'Use Basic with the key as user name, or Bearer with an access token.',
    more: ({ pages }) => pages.basic,
    judge(evidence) {
      if (!blamesCredential(evidence) || !isOtherScheme(evidence)) return null;
      return {
        certainty: sureIf(evidence.means === 'header-invalid' && countUnreadable(evidence) === 0, evidence),
        // What stands there may be a key.
        evidence: 'The value begins with neither Basic nor Bearer.',
      };
    },
  },
  {
    id: 'header-invalid',
    title: 'The Authorization value is malformed.',
    shownBy: 'The answer says so, and nothing of it is unusual by the standards.',
    fix: 'Compare the value byte for byte with one that is accepted: choose a key and send again.',
    more: () => rfc.authorization,
    judge(evidence) {
      const { anatomy, oddities, means, observed } = evidence;
      if (anatomy === null || oddities.size > 0 || isOtherScheme(evidence)) return null;
      if (means === 'header-invalid')
        return { certainty: 'likely', evidence: 'The answer calls the value invalid, and by the standards it is not.' };
      return observed ? { ruledOutBy: 'Taken apart by RFC 7617, nothing in it is unusual.' } : null;
    },
  },
];

function toRule({ oddity, id, title, fix, more, otherwise }: Malformation): CauseRule {
  return {
    id,
    title,
    fix,
    shownBy: `The anatomy of the value shows it (“${oddity}”).`,
    more: () => more,
    judge(evidence) {
      if (!evidence.oddities.has(oddity) || !blamesCredential(evidence) || isGarbled(evidence)) return null;
      if (knownRaw(evidence) !== null) return null;
      const sentence = evidence.anatomy?.oddities.find((each) => each.id === oddity)?.sentence ?? '';
      const named = evidence.means === 'header-invalid';
      const proven = named && unreadable.has(oddity) && countUnreadable(evidence) === 1;
      return {
        certainty: named || otherwise === 'likely' ? sureIf(proven, evidence) : otherwise,
        evidence: named ? `${sentence} The answer calls the value invalid.` : sentence,
      };
    },
  };
}

function isOtherScheme({ anatomy }: Evidence): boolean {
  return !['', 'basic', 'bearer'].includes(anatomy?.scheme.toLowerCase() ?? '');
}

function countUnreadable({ oddities }: Evidence): number {
  return [...oddities].filter((oddity) => unreadable.has(oddity)).length;
}

/** Whether Basic is followed by something that hides no user name at all, so that nothing can be said of its parts. */
function isGarbled({ oddities }: Evidence): boolean {
  return oddities.has('not-base64') || oddities.has('not-utf8');
}

/** The label of the stored key that stands after Basic as it is. */
function knownRaw({ anatomy, recognise }: Evidence): string | null {
  if (anatomy === null || anatomy.scheme.toLowerCase() !== 'basic') return null;
  return recognise(anatomy.token.replace(/:$/, '')).same?.label ?? null;
}
