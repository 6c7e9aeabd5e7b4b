import { expect } from 'vitest';
import { createScanner } from '@/utils/detection/create-scanner.ts';
import type { Finding } from '@/utils/detection/finding.ts';
import { createFingerprint, fingerprintId } from '@/utils/detection/fingerprint.ts';
import type { Scanner, WatchedKey } from '@/utils/detection/scanner.ts';
import { environments } from '@/utils/providers/provider.ts';
import { type KeyShape, keyShapes } from './key-shapes.fixture.ts';
import type { LabelledCase } from './labelled-case.fixture.ts';
import { randomFor, runSeed } from './random.fixture.ts';

/** Of the installation of this run. */
export const salt = randomFor('salt').bytes(32);

/** A key of which the test knows the value. */
export interface KnownKey extends WatchedKey {
  readonly value: string;
  readonly shape: KeyShape;
}

/** Keys of every shape, each with its own label and environment, the same ones for the whole run. */
export const knownKeys: readonly KnownKey[] = keyShapes.flatMap((shape) =>
  [0, 1, 2].map((number) => {
    const random = randomFor('key', shape.name, number);
    const value = shape.generate(random);
    const label = `${shape.name}, ${number + 1}`;
    const fingerprint = createFingerprint(value, salt);
    return { label, provider: 'apivideo', environment: random.pick(environments), fingerprint, value, shape };
  }),
);

/** A scanner that watches all of `keys`. */
export function scannerOf(keys: readonly WatchedKey[] = knownKeys): Scanner {
  const scanner = createScanner({ salt });
  scanner.watch(keys);
  return scanner;
}

/** What is wrong with the findings of a case, in a sentence, or null. */
export function complaint(expected: LabelledCase, key: KnownKey, findings: readonly Finding[]): string | null {
  const [finding, ...others] = findings;
  if (finding === undefined) return 'missed';
  if (others.length > 0)
    return `found ${findings.length} times: ${findings.map(({ part, name }) => `${part} ${name}`).join()}`;
  return wrongMember(expected, key, finding) ?? shownSecret(expected, key.value, finding);
}

function wrongMember(expected: LabelledCase, key: KnownKey, finding: Finding): string | null {
  const members = {
    ruleId: 'watched-key',
    severity: key.environment === 'sandbox' ? 'low' : 'critical',
    environment: key.environment,
    provider: key.provider,
    keyLabel: key.label,
    fingerprint: fingerprintId(key.fingerprint),
    part: expected.part,
    ...(expected.name === undefined ? {} : { name: expected.name }),
  };
  const found: Readonly<Record<string, unknown>> = { ...finding };
  const wrong = Object.entries(members).find(([member, value]) => found[member] !== value);
  if (wrong !== undefined) return `${wrong[0]} is ${String(found[wrong[0]])}, not ${wrong[1]}`;
  const encodings = finding.encodings.join();
  const isAllowed = expected.encodings?.some((allowed) => allowed.join() === encodings) ?? true;
  return isAllowed ? null : `encodings is ${encodings}, not ${expected.encodings?.join(' or ')}`;
}

/** How many characters of a key must not be shown in a row, in whatever form. */
const longestPiece = 8;

/** What stands in the same text with another key as well is no secret. */
function shownSecret({ secret, twin }: LabelledCase, key: string, finding: Finding): string | null {
  const shown = stringsIn(finding).join('\n');
  const leaked = [secret, ...writings(key)]
    .flatMap((text) => piecesOf(text, key))
    .find((piece) => shown.includes(piece) && !twin.includes(piece));
  return leaked === undefined ? null : `shows ${leaked} in ${JSON.stringify(shown)}`;
}

/** Every stretch of a text that stands for so many characters of the key that the text stands for. */
function piecesOf(text: string, key: string): string[] {
  const length = Math.max(longestPiece, Math.ceil((longestPiece * text.length) / key.length));
  return windows(text, length);
}

function writings(key: string): string[] {
  const bytes = Buffer.from(key);
  const base64 = ['', ' ', '  '].map((before) =>
    Buffer.from(before + key)
      .toString('base64')
      .slice(before === '' ? 0 : 4),
  );
  return [key, ...base64, ...base64.map(toBase64url), bytes.toString('hex'), bytes.toString('hex').toUpperCase()];
}

function toBase64url(digits: string): string {
  return digits.replaceAll('+', '-').replaceAll('/', '_');
}

function windows(text: string, length: number): string[] {
  return Array.from({ length: Math.max(0, text.length - length + 1) }, (_, start) => text.slice(start, start + length));
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** Fails when there are complaints, with the first few of them and the seed that repeats them. */
export function expectNone(complaints: readonly string[], cases: number): void {
  const summary = `${complaints.length} of ${cases} cases failed, AUTHLENS_SEED=${runSeed}`;
  expect(complaints.slice(0, 5).join('\n'), summary).toBe('');
  expect(cases, 'nothing was tried').toBeGreaterThan(0);
}
