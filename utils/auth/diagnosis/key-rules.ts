import { counted } from '@/utils/http/counted.ts';
import { foreignShapes } from '@/utils/providers/foreign-shapes.ts';
import { blamesKey } from './blame.ts';
import type { CauseRule, Judgement } from './cause.ts';
import type { Evidence } from './evidence.ts';
import type { Trial } from './failed-exchange.ts';

/** Whether the key is the right one. */
export const keyRules: readonly CauseRule[] = [
  {
    id: 'not-a-key',
    title: 'Something else was sent in place of the key.',
    shownBy: 'The user name is written as an upload token, an id, a refresh token or a webhook secret.',
    fix: 'Send the API key of the project.',
    more: ({ pages }) => pages.keys,
    judge: ofKey(({ credential, provider, token }) => {
      const shape = provider.notKeys.find(({ pattern }) => pattern.test(credential));
      if (shape === undefined || token !== null) return null;
      return { certainty: 'likely', evidence: `What was sent is written as ${shape.name}.` };
    }),
  },
  {
    id: 'other-provider',
    title: 'The key belongs to another provider.',
    shownBy: 'It begins as the keys of another provider do.',
    fix: 'Send the API key of this provider.',
    more: ({ pages }) => pages.keys,
    judge: ofKey(({ credential }) => {
      const shape = foreignShapes.find(({ pattern }) => pattern.test(credential));
      return shape === undefined ? null : { certainty: 'likely', evidence: `It begins as ${shape.name} does.` };
    }),
  },
  {
    id: 'admin-key',
    title: 'An admin key opens the admin host alone, and no other key does.',
    shownBy: 'The key is stored as an admin key and the host is another one, or the reverse.',
    fix: 'Send the admin key to the admin host, and the key of a project to the host of its environment.',
    more: ({ pages }) => pages.admin,
    judge: ofKey(({ recognised: { same }, environment }) => {
      if (same === null || same.environment === environment) return null;
      if (same.environment !== 'admin' && environment !== 'admin') return null;
      return {
        certainty: 'likely',
        evidence: `It is your key “${same.label}”, kept as a key for ${same.environment}; this is the ${environment} host.`,
      };
    }),
  },
  {
    id: 'other-environment',
    title: 'The key belongs to the other environment.',
    shownBy:
      'The other host accepted the key when it was tried there, or the key is stored for the other environment; otherwise it is possible with every key that is refused.',
    fix: 'Send it to the host of its own environment, or send the key of this one.',
    more: ({ pages }) => pages.basic,
    judge: ofKey((evidence) => {
      const { recognised, environment, provider } = evidence;
      const { same } = recognised;
      if (same?.environment === 'admin' || environment === 'admin') return null;
      const trial = trialElsewhere(evidence);
      if (trial !== null) {
        const host = provider.hosts[trial.environment];
        if (!trial.accepted) return { ruledOutBy: `${host} refused “${same?.label}” too when it was tried there.` };
        const accepted = `${host} accepted “${same?.label}” when it was tried there.`;
        const kept = `Its value is stored as that of a key for ${environment}.`;
        const isMended = same?.environment === trial.environment;
        return { certainty: 'certain', evidence: `${accepted} ${isMended ? 'It is kept as its fingerprint.' : kept}` };
      }
      if (same !== null && same.environment !== environment)
        return {
          certainty: 'likely',
          evidence: `It is your key “${same.label}”, kept as a key for ${same.environment}; this is the ${environment} host.`,
        };
      const known = same === null ? '' : `“${same.label}” is kept as a key for ${environment}, by your word. `;
      return {
        certainty: 'possible',
        evidence: `${known}Nothing in this exchange tells: the keys of both look alike, and so do the answers.`,
      };
    }),
  },
  {
    id: 'key-mistyped',
    title: 'The key was mistyped.',
    shownBy: 'It differs from a stored key in one or two characters.',
    fix: 'Choose the stored key, or copy it again from the dashboard.',
    more: ({ pages }) => pages.keys,
    judge: ofKey(({ recognised: { same, near } }) => {
      if (near === null)
        return same === null
          ? null
          : { ruledOutBy: `It is your key “${same.label}”, and no other is nearly the same.` };
      const differences = counted(near.differences, 'character');
      const sent = same === null ? 'It' : `“${same.label}”`;
      return { certainty: 'likely', evidence: `${sent} differs from your key “${near.key.label}” in ${differences}.` };
    }),
  },
  {
    id: 'key-deleted',
    title: 'The key was deleted, or never was one.',
    shownBy: 'The value is well-formed, and the answer refuses the key.',
    fix: 'Compare it with the keys in the dashboard, and create a new one if it is not there.',
    more: ({ pages }) => pages.keys,
    judge: ofKey((evidence) => {
      const { recognised, oddities, environment, means } = evidence;
      const { same, near } = recognised;
      if (trialElsewhere(evidence)?.accepted === true)
        return { ruledOutBy: 'Another host accepted it when it was tried there.' };
      const own = same?.environment === environment;
      const likely = own && near === null && oddities.size === 0 && means === 'key-refused';
      return {
        certainty: likely ? 'likely' : 'possible',
        evidence: likely
          ? `“${same.label}” went out as it is kept, well-formed and to its own host, and was refused.`
          : 'The answer does not tell a deleted key from one that never was.',
      };
    }),
  },
];

/** What the host of another environment said of the stored key that was sent, if it was tried there. */
function trialElsewhere({ recognised: { same }, trials, environment }: Evidence): Trial | null {
  if (same === null) return null;
  return trials(same.id).find((trial) => trial.environment !== environment) ?? null;
}

type KeyEvidence = Evidence & { readonly credential: string };

/** Judges only where a key was sent that can be read, and the answer leaves it open that it is to blame. */
function ofKey(judge: (evidence: KeyEvidence) => Judgement): CauseRule['judge'] {
  return (evidence) => {
    const { credential } = evidence;
    if (credential === null || credential === '' || !blamesKey(evidence) || !isReadable(evidence)) return null;
    return judge({ ...evidence, credential });
  };
}

/** A key in the body, or the user name of Basic where it hides behind nothing. */
function isReadable({ place, anatomy, oddities }: Evidence): boolean {
  if (place === 'body') return true;
  if (anatomy?.basic == null) return false;
  return !oddities.has('not-utf8') && !oddities.has('base64-twice') && !oddities.has('no-space');
}
