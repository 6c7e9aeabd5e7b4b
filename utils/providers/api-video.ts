import { apiVideoAdvice } from './api-video-advice.ts';
import { apiVideoProblems } from './api-video-problems.ts';
import { apiVideoResources } from './api-video-resources.ts';
import type { Provider } from './provider.ts';

const mebibyte = 1024 * 1024;

/**
 * api.video: HTTP Basic, the API key is the user name, the password is empty, the colon stays.
 * Source: the vendor's documentation, "Basic authentication" and "Authentication guide".
 */
export const apiVideo: Provider = {
  id: 'apivideo',
  name: 'api.video',
  hosts: { sandbox: 'sandbox.api.video', production: 'ws.api.video', admin: 'admin.api.video' },
  testPaths: { sandbox: '/videos?pageSize=1', production: '/videos?pageSize=1', admin: '/projects?pageSize=1' },
  bearer: {
    exchange: { path: '/auth/api-key', member: 'apiKey' },
    refresh: { path: '/auth/refresh', member: 'refreshToken' },
  },
  variables: { key: 'APIVIDEO_KEY', accessToken: 'APIVIDEO_ACCESS_TOKEN', authorization: 'AUTHORIZATION' },
  dashboardHosts: ['dashboard.api.video'],
  notKeys: [
    {
      id: 'upload-token',
      name: 'an upload token',
      pattern: /^to[0-9A-Za-z]{20,22}$/,
      advice: 'Upload tokens go into the query of /upload and need no key; paste the API key of a project instead.',
    },
    {
      id: 'resource-id',
      name: 'the id of a video, player, project or live stream',
      pattern: /^(?:vi|li|pl|pr)[0-9A-Za-z]{20,22}$/,
      advice: 'Ids are not secret and go into the path; paste the API key of a project instead.',
    },
    {
      id: 'json-web-token',
      name: 'an access token (a JWT)',
      pattern: /^eyJ[\w-]*\.[\w-]+\.[\w-]*$/,
      advice:
        'Access tokens are sent as Bearer and expire after an hour; paste the API key they were made from instead.',
    },
    {
      id: 'refresh-token',
      name: 'a refresh token',
      pattern: /^def50200[0-9a-f]{40,}$/,
      advice: 'Refresh tokens only go to /auth/refresh; paste the API key they were made from instead.',
    },
    {
      id: 'webhook-secret',
      name: 'a webhook signature secret',
      pattern: /^sig_sec_[\w-]+$/,
      advice: 'Signature secrets verify webhooks on your server; paste the API key of a project instead.',
    },
  ],
  credentials: [
    {
      ruleId: 'refresh-token',
      provider: 'apivideo',
      prefix: 'def50200',
      pattern: /^def50200[0-9a-f]{40,}/,
      shortest: 48,
      longest: 4096,
      // The prefix of a PHP library, with which many vendors make their tokens.
      hosts: 'provider',
    },
    {
      ruleId: 'webhook-secret',
      provider: 'apivideo',
      prefix: 'sig_sec_',
      pattern: /^sig_sec_[\w-]{20,}/,
      shortest: 28,
      longest: 256,
      hosts: 'any',
    },
  ],
  advice: apiVideoAdvice,
  problems: apiVideoProblems,
  resources: apiVideoResources,
  // Sizes of pieces: the vendor's @api.video/video-uploader. What is larger than 200 MiB has to come in pieces:
  // its OpenAPI document at POST /videos/{videoId}/source.
  uploads: {
    inPieces: [
      { path: /^\/videos\/[^/]+\/source$/, repeats: null },
      { path: /^\/upload$/, repeats: 'videoId' },
    ],
    smallestPiece: 5 * mebibyte,
    usualPiece: 50 * mebibyte,
    largestPiece: 128 * mebibyte,
    largestWhole: 200 * mebibyte,
    token: { create: '/upload-tokens', lifetime: 'ttl', member: 'token', upload: '/upload', query: 'token' },
  },
  pages: {
    basic: { text: 'api.video: Basic authentication', url: 'https://docs.api.video/reference/basic-authentication' },
    bearer: { text: 'api.video: Authentication guide', url: 'https://docs.api.video/reference/authentication-guide' },
    keys: { text: 'api.video: API Keys', url: 'https://dashboard.api.video/apikeys' },
    admin: { text: 'api.video: Admin API', url: 'https://docs.api.video/reference/admin-api-overview' },
    limits: { text: 'api.video: Too many requests', url: 'https://docs.api.video/reference/too-many-requests' },
    uploadTokens: {
      text: 'api.video: Delegated upload tokens',
      url: 'https://docs.api.video/vod/delegated-upload-tokens',
    },
    errors: { text: 'api.video: General errors', url: 'https://docs.api.video/reference/general-errors' },
  },
};
