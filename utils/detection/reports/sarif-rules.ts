import { type RuleId, ruleIds } from '@/utils/detection/finding.ts';

interface RuleText {
  /** What was seen, in one sentence. */
  readonly seen: string;
  readonly help: string;
}

const rotate = 'Delete the key at its provider and create a new one: whoever opened the page may have it.';
const callFromServer = 'Make the call from your server, so that no page needs the key.';

const texts: Readonly<Record<RuleId, RuleText>> = {
  'watched-key': {
    seen: 'A known API key stands in the traffic of a page.',
    help: `${rotate} ${callFromServer}`,
  },
  'basic-credentials': {
    seen: 'A page sends Basic credentials to the API of a provider.',
    help: `${rotate} ${callFromServer}`,
  },
  'api-key-in-body': {
    seen: 'A page sends an API key in the body of a request.',
    help: `${rotate} ${callFromServer}`,
  },
  'api-key-in-query': {
    seen: 'A page sends an API key in the query of a URL, where logs and other sites may see it.',
    help: `${rotate} ${callFromServer}`,
  },
  'refresh-token': {
    seen: 'A refresh token stands in the traffic of a page.',
    help: `Whoever has it can make access tokens. Replace the key that it was made from. Keep tokens on your server.`,
  },
  'webhook-secret': {
    seen: 'The signature secret of a webhook stands in the traffic of a page.',
    help: 'Create the webhook again, which gives it a new secret, and keep that on the server that verifies webhooks.',
  },
  'access-token': {
    seen: 'A page sends an access token to the API of a provider.',
    help: `It can be used until it expires. ${callFromServer}`,
  },
};

/** A rule of SARIF (2.1.0, section 3.49), one for each rule of the scanner, in the order of `ruleIds`. */
export const sarifRules = ruleIds.map((id) => ({
  id,
  shortDescription: { text: texts[id].seen },
  help: { text: texts[id].help, markdown: texts[id].help },
  properties: { tags: ['security', 'credentials'] },
}));
