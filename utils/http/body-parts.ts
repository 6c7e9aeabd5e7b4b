import type { BodyFile, BodyPart } from './request-body.ts';

/** A new text part, which has no name yet. */
export function textPart(name = ''): BodyPart {
  return { kind: 'text', name, value: '', contentType: '' };
}

/** A new file part; `file` is the name that most APIs give it. */
export function filePart(name = 'file', file: BodyFile | null = null): BodyPart {
  return { kind: 'file', name, file, contentType: '' };
}

/**
 * The parts with more files: the first goes to the part at `at`, or else to the first file part that has none, and the
 * others into parts of their own with the same name.
 */
export function withFiles(parts: readonly BodyPart[], files: readonly BodyFile[], at: number | null): BodyPart[] {
  const place = at ?? parts.findIndex((part) => part.kind === 'file' && part.file === null);
  const named = parts[place]?.name;
  const [first, ...others] = files.map((file) => filePart(named, file));
  if (first === undefined) return [...parts];
  return named === undefined ? [...parts, first, ...others] : [...parts.with(place, first), ...others];
}
