import { Fragment } from 'react';
import { Foreign } from '@/components/ui/Foreign.tsx';
import type { Initiator } from '@/utils/http/exchange.ts';
import { describeInitiator, type InitiatorPiece } from './describe-initiator.ts';
import { PlaceLink } from './SourceLink.tsx';

/** What made a request, in words, with each place a link into Sources. */
export function MadeBy({ initiator }: { initiator: Initiator | null }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one sentence have no other identity.
  return describeInitiator(initiator).map((piece, index) => <Fragment key={index}>{show(piece)}</Fragment>);
}

function show(piece: InitiatorPiece) {
  if (typeof piece === 'string') return piece;
  return 'code' in piece ? (
    <code>
      <Foreign>{piece.code}</Foreign>
    </code>
  ) : (
    <PlaceLink place={piece.place} />
  );
}
