import { Comparison } from '@/components/history/Comparison.tsx';
import type { Sending } from '@/utils/sending/sending.ts';

/** What the page was answered beside what the playground was answered. */
export function ReplayComparison({ page, ours }: { page: Sending; ours: Sending }) {
  return (
    <Comparison
      earlier={{ title: `The page: ${titleOf(page)}`, sending: page }}
      later={{ title: `The playground: ${titleOf(ours)}`, sending: ours }}
    />
  );
}

function titleOf({ request: { method }, url }: Sending): string {
  return `${method} ${url}`;
}
