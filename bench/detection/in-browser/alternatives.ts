import { lintSource } from '@secretlint/core';
import { creator as recommended } from '@secretlint/secretlint-rule-preset-recommend';
import type { Prepare } from './compare.ts';
import { keyForms } from './key-forms.ts';

const preset = '@secretlint/secretlint-rule-preset-recommend';

/** The recommended rules of secretlint. */
export function secretlint(text: string): Prepare {
  const source = { filePath: 'body.txt', ext: '.txt', content: text, contentType: 'text' as const };
  const config = { rules: [{ id: preset, rule: recommended }] };
  return () => async () => (await lintSource({ source, options: { config, noPhysicFilePath: true } })).messages.length;
}

/** One regular expression of all forms of all keys. */
export function alternation(text: string, keys: readonly string[]): Prepare {
  const pattern = new RegExp(keys.flatMap(keyForms).map(escapePattern).join('|'));
  return () => () => text.search(pattern);
}

/** One `includes` for each form of each key. */
export function manyIncludes(text: string, keys: readonly string[]): Prepare {
  const forms = keys.flatMap(keyForms);
  return () => () => forms.filter((form) => text.includes(form)).length;
}

const escapePattern = (text: string) => text.replace(/[\\+.*?^$|()[\]{}/]/g, '\\$&');
