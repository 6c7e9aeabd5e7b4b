import { Button } from '@/components/ui/Button.tsx';
import type { Initiator } from '@/utils/http/exchange.ts';
import { useSession } from '@/utils/stores/session-store.ts';
import { nameInitiator } from './describe-finding.ts';

/** What made the request; opens the line in Sources where the browser can. */
export function SourceLink({ initiator }: { initiator: Initiator | null }) {
  const openInSources = useSession((state) => state.openInSources);
  const name = nameInitiator(initiator);
  if (initiator === null || initiator.url === null || openInSources === null) return <code>{name}</code>;
  return (
    <Button
      look="link"
      title={`Open ${initiator.url} in Sources`}
      onClick={(event) => {
        event.stopPropagation();
        openInSources(initiator);
      }}
    >
      <code>{name}</code>
    </Button>
  );
}
