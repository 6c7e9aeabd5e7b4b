import { formatSpan } from '@/utils/http/sizes.ts';
import { sureIf } from './blame.ts';
import { type CauseRule, rfc } from './cause.ts';
import type { Evidence } from './evidence.ts';

const sendKey = 'Send the key with Basic, or exchange it for an access token at /auth/api-key.';

/** What belongs to Bearer, and to the tokens that are made from a key. */
export const accessTokenRules: readonly CauseRule[] = [
  {
    id: 'key-as-bearer',
    title: 'An API key was sent as Bearer.',
    shownBy: 'What follows Bearer is a stored key, or is not written as access tokens are.',
    fix: sendKey,
    more: ({ pages }) => pages.bearer,
    judge(evidence) {
      const { token, recognised, means } = evidence;
      if (!isBearer(evidence) || !mayBlameToken(evidence) || isRefreshToken(evidence)) return null;
      if (token !== null) return { ruledOutBy: 'What follows Bearer is written as an access token.' };
      const known = recognised.same?.label;
      return {
        certainty: sureIf(known !== undefined && means !== null, evidence),
        evidence:
          known === undefined
            ? 'What follows Bearer is not written as an access token, which has three parts with a dot between them.'
            : `What follows Bearer is your key “${known}”.`,
      };
    },
  },
  {
    id: 'refresh-token-as-bearer',
    title: 'A refresh token was sent in place of an access token.',
    shownBy: 'What follows Bearer is written as refresh tokens are.',
    fix: 'Exchange it for an access token at /auth/refresh, and send that one.',
    more: ({ pages }) => pages.bearer,
    judge: (evidence) =>
      isBearer(evidence) && mayBlameToken(evidence) && isRefreshToken(evidence)
        ? { certainty: 'likely', evidence: 'What follows Bearer is written as refresh tokens are.' }
        : null,
  },
  {
    id: 'access-token-expired',
    title: 'The access token has expired.',
    shownBy: 'The token’s own time of expiry lies before the time of the answer.',
    fix: 'Get a new one: exchange the key at /auth/api-key, or the refresh token at /auth/refresh.',
    more: () => rfc.token,
    judge(evidence) {
      const { token, answeredAt, means } = evidence;
      if (!isBearer(evidence) || !mayBlameToken(evidence) || token?.expiresAt == null) return null;
      const since = answeredAt - token.expiresAt;
      if (since < 0) return { ruledOutBy: `By its own word it expires ${formatSpan(-since)} after this answer.` };
      return {
        certainty: sureIf(means === 'access-token-refused', evidence),
        evidence: `By its own word it had expired ${formatSpan(since)} before this answer.`,
      };
    },
  },
  {
    id: 'access-token-early',
    title: 'The access token is not valid yet.',
    shownBy: 'The token says from when on it is valid, and the answer was made before.',
    fix: 'Compare the clock of the server that issued it, then get a new one.',
    more: () => rfc.token,
    judge(evidence) {
      const { token, answeredAt, means } = evidence;
      if (!isBearer(evidence) || !mayBlameToken(evidence) || token?.notBefore == null) return null;
      if (token.notBefore <= answeredAt) return null;
      return {
        certainty: sureIf(means === 'access-token-refused', evidence),
        evidence: `By its own word it is valid ${formatSpan(token.notBefore - answeredAt)} after this answer.`,
      };
    },
  },
  {
    id: 'access-token-refused',
    title: 'The access token is of the other environment, was revoked or was changed.',
    shownBy: 'It is written as an access token and has not expired, and is refused.',
    fix: 'Exchange the key for a new one at /auth/api-key of the same host, and send that one.',
    more: ({ pages }) => pages.bearer,
    judge(evidence) {
      const { token, answeredAt, means } = evidence;
      if (!isBearer(evidence) || token === null || means !== 'access-token-refused') return null;
      if ((token.expiresAt ?? Number.POSITIVE_INFINITY) <= answeredAt) return null;
      return { certainty: 'likely', evidence: 'By its own word it has not expired, and it is refused.' };
    },
  },
  {
    id: 'access-token-as-key',
    title: 'An access token was sent in place of the key.',
    shownBy: 'The user name of Basic is written as an access token.',
    fix: 'Send access tokens with Bearer, and only keys with Basic.',
    more: ({ pages }) => pages.bearer,
    judge: (evidence) =>
      !isBearer(evidence) && evidence.token !== null && evidence.means !== 'account-suspended'
        ? { certainty: 'likely', evidence: 'What stands in the place of the key is written as an access token.' }
        : null,
  },
  {
    id: 'refresh-token-refused',
    title: 'The refresh token was used before, has expired, or is of the other environment.',
    shownBy: 'The answer to /auth/refresh calls it invalid.',
    fix: 'Exchange the key again at /auth/api-key.',
    more: ({ pages }) => pages.bearer,
    judge: ({ means }) =>
      means === 'refresh-token-refused'
        ? { certainty: 'likely', evidence: 'The answer calls it invalid, and does not say which of these it is.' }
        : null,
  },
  {
    id: 'upload-token-missing',
    title: 'No upload token was sent.',
    shownBy: 'The answer says so.',
    fix: 'Add ?token=… with an upload token to the URL; a key does not take its place there.',
    more: ({ pages }) => pages.uploadTokens,
    judge: ({ means, problem }) =>
      means === 'upload-token-missing'
        ? { certainty: 'certain', evidence: `The answer says so: “${problem?.known?.title}”.` }
        : null,
  },
  {
    id: 'upload-token-refused',
    title: 'The upload token has expired, was deleted, or is of the other environment.',
    shownBy: 'The answer calls it invalid or expired.',
    fix: 'Create a new one at /upload-tokens of the same host.',
    more: ({ pages }) => pages.uploadTokens,
    judge: ({ means }) =>
      means === 'upload-token-refused'
        ? { certainty: 'likely', evidence: 'The answer calls it invalid or expired, and does not say which.' }
        : null,
  },
];

function isBearer({ anatomy }: Evidence): boolean {
  return anatomy?.scheme.toLowerCase() === 'bearer' && !anatomy.oddities.some(({ id }) => id === 'no-space');
}

function mayBlameToken({ means, answer }: Evidence): boolean {
  return means === null ? answer.status === 401 : means === 'access-token-refused' || means === 'header-invalid';
}

function isRefreshToken({ credential, provider }: Evidence): boolean {
  return provider.notKeys.some(({ id, pattern }) => id === 'refresh-token' && pattern.test(credential ?? ''));
}
