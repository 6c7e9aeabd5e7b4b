import type { Advice, LeakedCredential, LinkedText } from './advice.ts';

const apiKeys = { text: 'API Keys', url: 'https://dashboard.api.video/apikeys' };
const webhooks = { text: 'Webhooks', url: 'https://dashboard.api.video/project-settings/webhooks' };
const uploadTokens = { text: 'upload token', url: 'https://docs.api.video/vod/delegated-upload-tokens' };
const security = { text: 'server-side applications only', url: 'https://docs.api.video/reference#security' };
const adminApi = { text: 'admin key', url: 'https://docs.api.video/reference/admin-api-overview' };
const webhookGuide = {
  text: 'signature secret',
  url: 'https://docs.api.video/reference/create-and-manage-webhooks',
};

const callFromServer: LinkedText = [
  'Move the call to your server and give the new key to it alone: the API is to be called from ',
  security,
  '.',
];
const uploadWithToken: LinkedText = [
  'Where the page uploads videos, use an ',
  uploadTokens,
  ': it is made to be public, can upload and nothing else, and expires when you say.',
];

/**
 * What to do about each leaked credential of api.video. Source: the vendor's documentation, "Security", "Authentication
 * guide", "Admin API", "Delegated upload tokens", "Create, manage, and verify webhooks".
 */
export const apiVideoAdvice: Readonly<Record<LeakedCredential, Advice>> = {
  'production-key': {
    meaning: 'Whoever has this key can use the whole API on your production data, until the key is deleted.',
    steps: [
      ['Delete or regenerate this key in the dashboard, under ', apiKeys, ': whoever opened this page may have it.'],
      callFromServer,
      uploadWithToken,
    ],
  },
  'admin-key': {
    meaning: 'An admin key stands above the projects: whoever has it can read and change the API keys of each of them.',
    steps: [
      ['Ask the support of api.video to replace this ', adminApi, ': it is the support that hands them out.'],
      ['Replace the ', apiKeys, ' of your projects too: this key can list them.'],
      ['Use the new admin key on your server only, never in a page.'],
    ],
  },
  'sandbox-key': {
    meaning: 'A sandbox key reaches no production data, and what it uploads is deleted after 24 hours.',
    steps: [
      ['Make sure that the page does not ship a production key in the same way.'],
      ['Once the page needs it no longer, delete this key in the dashboard, under ', apiKeys, '.'],
      uploadWithToken,
    ],
  },
  key: {
    meaning: 'Nothing here tells the environment of this key: take it for a production key until you know better.',
    steps: [
      ['Find this key in the dashboard, under ', apiKeys, ', and delete or regenerate it.'],
      callFromServer,
      uploadWithToken,
    ],
  },
  'refresh-token': {
    meaning: 'Whoever has a refresh token can make access tokens with it, without knowing the key.',
    steps: [
      ['Delete or regenerate the key that it was made from in the dashboard, under ', apiKeys, '.'],
      ['Ask the support of api.video whether that ends the refresh token too: the documentation does not say.'],
      ['Exchange key and tokens on your server, and keep the refresh token there.'],
    ],
  },
  'webhook-secret': {
    meaning: 'Whoever has a signature secret can send your server webhooks that look as if api.video had sent them.',
    steps: [
      [
        'Delete the webhook in the dashboard, under ',
        webhooks,
        ', and create it again: it then has a new ',
        webhookGuide,
        '.',
      ],
      ['Keep the secret on the server that verifies the webhooks, and send it to no page.'],
    ],
  },
  'access-token': {
    meaning: 'Whoever has an access token can use the API with it until it expires, an hour after it was made.',
    steps: [
      ['Make the call on your server: the API is to be called from ', security, ', with a token as with a key.'],
      uploadWithToken,
      ['Look for the key or the refresh token that the page got this token with: either makes new ones.'],
    ],
  },
};
