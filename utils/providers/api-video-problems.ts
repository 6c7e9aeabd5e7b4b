import type { ProviderProblem } from './problem.ts';

/** The errors of api.video that speak of credentials. Source: the vendor's documentation, "Authentication" and the pages of its errors. */
export const apiVideoProblems: readonly ProviderProblem[] = [
  {
    slug: 'authentication-missing-authorization-header',
    title: 'The "Authorization" header is missing.',
    statuses: [401],
    means: 'header-missing',
  },
  {
    slug: 'authentication-invalid-authorization-header-value',
    title: 'The "Authorization" header value is invalid.',
    statuses: [401],
    means: 'header-invalid',
  },
  {
    slug: 'authentication-invalid-api-key',
    title: 'The API key is invalid.',
    statuses: [401],
    means: 'key-refused',
  },
  {
    slug: 'authentication-invalid-user-credentials',
    title: 'The user credentials were incorrect.',
    // The reference says 400, the guide 401.
    statuses: [400, 401],
    means: 'key-refused',
  },
  {
    slug: 'authentication-invalid-access-token',
    title: 'The access token is invalid or expired.',
    statuses: [401],
    means: 'access-token-refused',
  },
  {
    slug: 'authentication-invalid-refresh-token',
    title: 'The refresh token is invalid.',
    statuses: [401],
    means: 'refresh-token-refused',
  },
  {
    slug: 'authentication-missing-upload-token',
    title: 'The upload token is missing.',
    statuses: [401],
    means: 'upload-token-missing',
  },
  {
    slug: 'authentication-invalid-upload-token',
    title: 'The upload token is invalid or expired.',
    statuses: [401],
    means: 'upload-token-refused',
  },
  {
    slug: 'authorization-suspended-account',
    title: 'Suspended account',
    statuses: [403],
    means: 'account-suspended',
  },
  { slug: 'too-many-requests', title: 'Too many requests.', statuses: [429], means: 'too-many-requests' },
];
