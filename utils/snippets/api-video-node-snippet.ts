import { apiVideo } from '@/utils/providers/api-video.ts';
import { type Argument, fitCall } from './api-video-arguments.ts';
import { javaScriptLiteral, javaScriptSecret, javaScriptText } from './javascript.ts';
import type { SnippetFormat } from './snippet-format.ts';
import { type PlannedSecret, planSnippet } from './snippet-plan.ts';

/** The vendor's client for Node.js, for the requests that it can send; it sends the key as Basic. */
export const apiVideoNodeSnippet: SnippetFormat = {
  id: 'api-video-node',
  label: 'api.video for Node.js',
  hint: 'nodejs-client',
  offered: ({ url, credential, ...rest }) => {
    const { host, protocol } = new URL(url);
    const isKnown = host === apiVideo.hosts.sandbox || host === apiVideo.hosts.production;
    const isKey = credential?.kind === 'basic' && credential.password === '';
    return isKnown && protocol === 'https:' && isKey && fitCall({ url, credential, ...rest }) !== null;
  },
  write(template, options) {
    const fitted = fitCall(template);
    if (fitted === null)
      return { ok: false, message: 'The client has no call that sends this. Copy as Node.js instead.' };
    const { secret } = planSnippet(template, options);
    const given = fitted.arguments.map((argument) => javaScriptValue(argument, secret, ''));
    const lines = [
      "import ApiVideoClient from '@api.video/nodejs-client';",
      '',
      ...javaScriptSecret(secret, (variable) => `process.env.${variable}`),
      `const client = new ApiVideoClient({ apiKey: ${secret?.name}, baseUri: ${javaScriptLiteral(new URL(template.url).origin)} });`,
      `console.log(await client.${fitted.call}(${given.join(', ')}));`,
    ];
    return { ok: true, text: `${lines.join('\n')}\n` };
  },
};

function javaScriptValue(value: Argument, secret: PlannedSecret | null, indent: string): string {
  if (typeof value === 'string') return javaScriptText(value, secret);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  const [open, close, items] = Array.isArray(value)
    ? ['[', ']', value.map((item) => javaScriptValue(item, secret, inner))]
    : [
        '{',
        '}',
        Object.entries(value).map(([name, item]) => `${property(name)}: ${javaScriptValue(item, secret, inner)}`),
      ];
  if (items.length === 0) return `${open}${close}`;
  return `${open}\n${items.map((item) => `${inner}${item},\n`).join('')}${indent}${close}`;
}

/** A metadata key of a query can be any text; in brackets, `__proto__` sets no prototype. */
function property(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) && name !== '__proto__' ? name : `[${javaScriptLiteral(name)}]`;
}
