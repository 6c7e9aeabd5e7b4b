import { parseArgs } from 'node:util';
import { type Severity, severities } from '@/utils/detection/finding.ts';

export const formats = ['text', 'json', 'sarif', 'markdown'] as const;
export type Format = (typeof formats)[number];

export interface ScanOptions {
  /** As given: relative paths are relative to where the command was called. */
  readonly files: readonly string[];
  readonly keys: string;
  readonly format: Format;
  /** The least severity that makes the command fail. */
  readonly failOn: Severity;
}

export type ParsedOptions =
  | { readonly ok: true; readonly options: ScanOptions }
  | { readonly ok: false; readonly problem: string };

export const usage = `npm run -s scan -- FILE.har… --keys KEYS.json [--format ${formats.join('|')}] [--fail-on ${severities.join('|')}]`;

/** Reads the arguments of the command; a problem is one sentence. */
export function parseOptions(given: readonly string[]): ParsedOptions {
  const parsed = parse(given);
  if (typeof parsed === 'string') return refuse(parsed);
  const { positionals: files, values } = parsed;
  const [keys, ...otherKeys] = values.keys ?? [];
  const format = formats.find((known) => known === (values.format ?? 'text'));
  const failOn = severities.find((known) => known === (values['fail-on'] ?? 'low'));
  if (files.length === 0) return refuse('No HAR file was given.');
  if (keys === undefined) return refuse('No file of keys was given.');
  if (otherKeys.length > 0) return refuse('More than one file of keys was given.');
  if (format === undefined) return refuse(`The format is none of ${formats.join(', ')}.`);
  if (failOn === undefined) return refuse(`The severity is none of ${severities.join(', ')}.`);
  return { ok: true, options: { files, keys, format, failOn } };
}

function parse(given: readonly string[]) {
  try {
    return parseArgs({
      args: [...given],
      allowPositionals: true,
      options: {
        keys: { type: 'string', multiple: true },
        format: { type: 'string' },
        'fail-on': { type: 'string' },
      },
    });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return 'An option is unknown, or has no value.';
  }
}

function refuse(problem: string): ParsedOptions {
  return { ok: false, problem: `${problem} Usage: ${usage}` };
}
