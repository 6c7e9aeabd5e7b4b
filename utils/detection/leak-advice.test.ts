import { expect, test } from 'vitest';
import { environments } from '@/utils/providers/provider.ts';
import { providers } from '@/utils/providers/registry.ts';
import { type Finding, ruleIds } from './finding.ts';
import { adviceFor, leakedCredential } from './leak-advice.ts';

const everywhere = [...environments, 'unknown'] as const;
const cases = ruleIds.flatMap((ruleId) => everywhere.map((environment) => ({ ruleId, environment })));

test.each<[Finding['ruleId'], Finding['environment'], string]>([
  ['watched-key', 'production', 'production-key'],
  ['watched-key', 'admin', 'admin-key'],
  ['watched-key', 'sandbox', 'sandbox-key'],
  ['watched-key', 'unknown', 'key'],
  ['basic-credentials', 'production', 'production-key'],
  ['api-key-in-body', 'admin', 'admin-key'],
  ['api-key-in-query', 'production', 'production-key'],
  ['refresh-token', 'production', 'refresh-token'],
  ['refresh-token', 'sandbox', 'refresh-token'],
  ['webhook-secret', 'unknown', 'webhook-secret'], // it stands in no environment's traffic
  ['access-token', 'production', 'access-token'],
])('%s of %s is the credential %s', (ruleId, environment, credential) => {
  expect(leakedCredential({ ruleId, environment })).toBe(credential);
});

test.each(providers.flatMap(({ id }) => cases.map((finding) => ({ ...finding, provider: id }))))(
  '$provider, $ruleId, $environment: says what it means, then what to do, in whole sentences',
  (finding) => {
    const { meaning, steps } = adviceFor(finding) ?? expect.unreachable('There is no advice.');
    const sentences = [meaning, ...steps.map((step) => step.map(textOf).join(''))];
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z][^!]*\.$/);
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const piece of steps.flat()) if (typeof piece !== 'string') expect(new URL(piece.url).protocol).toBe('https:');
  },
);

test('a key is replaced at its provider before anything else, and a sandbox key is not taken for an emergency', () => {
  const first = (environment: Finding['environment']) =>
    adviceFor({ ruleId: 'watched-key', environment, provider: 'apivideo' })?.steps[0].map(textOf).join('');
  expect(first('production')).toBe(
    'Delete or regenerate this key in the dashboard, under API Keys: whoever opened this page may have it.',
  );
  expect(first('sandbox')).toBe('Make sure that the page does not ship a production key in the same way.');
});

test('a provider that is not known has no advice', () => {
  expect(adviceFor({ ruleId: 'watched-key', environment: 'production', provider: 'nobody' })).toBeNull();
});

function textOf(piece: string | { readonly text: string }): string {
  return typeof piece === 'string' ? piece : piece.text;
}
