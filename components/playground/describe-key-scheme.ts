import type { KeyScheme } from '@/utils/providers/api-target.ts';

/** How keys go out, in a word or two. */
export function describeKeyScheme(scheme: KeyScheme): string {
  return 'name' in scheme ? `${scheme.name} (${scheme.kind})` : scheme.kind;
}
