import type { ReactNode } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import { Foreign } from '@/components/ui/Foreign.tsx';
import type { SourcePlace } from '@/utils/capture/sources.ts';
import { visibleText } from '@/utils/encoding/visible-text.ts';
import type { Initiator } from '@/utils/http/exchange.ts';
import { useSession } from '@/utils/stores/session-store.ts';
import { nameInitiator, nameSourcePlace } from './describe-initiator.ts';

/** What made the request; opens the line in Sources where the browser can. Firefox, which cannot, does not tell either. */
export function SourceLink({ initiator }: { initiator: Initiator | null }) {
  const canTell = useSession((state) => state.openInSources !== null);
  const name = initiator === null && !canTell ? 'not available in Firefox' : nameInitiator(initiator);
  if (initiator === null || initiator.url === null)
    return (
      <code>
        <Foreign>{name}</Foreign>
      </code>
    );
  const { url, line, column } = initiator;
  return <PlaceLink place={{ url, line, column }}>{name}</PlaceLink>;
}

interface Properties {
  readonly place: SourcePlace;
  /** What stands on the link; the place itself if nothing. */
  readonly children?: ReactNode;
}

/** A place in a file; opens it in Sources where the browser can. */
export function PlaceLink({ place, children = nameSourcePlace(place) }: Properties) {
  const openInSources = useSession((state) => state.openInSources);
  if (openInSources === null || !canBeOpened(place))
    return (
      <code>
        <Foreign>{children}</Foreign>
      </code>
    );
  return (
    <Button
      look="link"
      title={visibleText(`Open ${place.url} in Sources`)}
      onClick={(event) => {
        event.stopPropagation();
        openInSources(place);
      }}
    >
      <code>
        <Foreign>{children}</Foreign>
      </code>
    </Button>
  );
}

/** A URL that was masked is not the one that DevTools knows. */
function canBeOpened({ url }: SourcePlace): boolean {
  return URL.canParse(url) && !url.includes('•');
}
