import type { Suppression } from '@/utils/detection/suppression.ts';

/** Until when it holds, in local time: "until 3 December 2026, 14:05", or "until lifted". */
export function describeExpiry({ expiresAt }: Pick<Suppression, 'expiresAt'>): string {
  if (expiresAt === null) return 'until lifted';
  return `until ${new Date(expiresAt).toLocaleString([], { dateStyle: 'medium', timeStyle: 'short' })}`;
}
