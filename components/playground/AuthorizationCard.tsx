import { Button } from '@/components/ui/Button.tsx';
import { Card } from '@/components/ui/Card.tsx';
import { Chip } from '@/components/ui/Chip.tsx';
import { later } from '@/components/ui/later.tsx';
import { RevealButton } from '@/components/ui/RevealButton.tsx';
import { useReveal } from '@/components/ui/use-reveal.ts';
import { usePanel } from '@/utils/stores/panel-store.ts';
import { usePrepared } from '@/utils/stores/prepared.ts';
import { useSession } from '@/utils/stores/session-store.ts';
import { Anatomy } from './Anatomy.tsx';
import styles from './AuthorizationCard.module.css';
import { type AuthorizationView, viewAuthorization } from './authorization-view.ts';
import { HopComparison } from './HopComparison.tsx';

/** Loaded after the first view. */
const InspectValue = later('soon', async () => (await import('./InspectValue.tsx')).InspectValue);

const HeldTokens = later('soon', async () => (await import('./HeldTokens.tsx')).HeldTokens);

/** The heart of the playground: the Authorization value taken apart, and as the browser reports that it went out. */
export function AuthorizationCard() {
  const draft = usePanel((state) => state.draft);
  const sending = useSession((state) => state.sending);
  const view = viewAuthorization(usePrepared(), draft, sending);
  const { revealed, reveal, hide } = useReveal();
  const { inspection, inspect } = useSession();
  return (
    <Card
      title="Authorization"
      mark={<StateChip state={view.state} />}
      end={
        <>
          {inspection === null && (
            <Button look="link" onClick={() => inspect('')}>
              Another value
            </Button>
          )}
          {(view.value !== null || draft.scheme === 'Bearer') && (
            <RevealButton revealed={revealed} onReveal={reveal} onHide={hide} />
          )}
        </>
      }
    >
      {view.value !== null && <Anatomy value={view.value} revealed={revealed} />}
      {view.value === null && !view.refused && draft.keyId === null && (
        <p className={styles.none}>No Authorization header: no key is chosen, and none stands under Headers.</p>
      )}
      {view.hops.map((hop, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: hops are only ever appended.
        <HopComparison key={index} number={view.hops.length > 1 ? index + 1 : null} hop={hop} revealed={revealed} />
      ))}
      {view.sentence !== null && <p className={styles.sentence}>{view.sentence}</p>}
      {view.curl !== null && (
        <p className={styles.curl}>
          <code>{view.curl}</code>
        </p>
      )}
      {draft.scheme === 'Bearer' && draft.keyId !== null && (
        <HeldTokens keyId={draft.keyId} shown={view.value} revealed={revealed} />
      )}
      {inspection !== null && <InspectValue value={inspection} />}
    </Card>
  );
}

function StateChip({ state }: { state: AuthorizationView['state'] }) {
  if (state === 'as sent') return <Chip tone="sandbox">as sent</Chip>;
  return <Chip tone={state === 'not observed' ? 'warning' : 'neutral'}>{state}</Chip>;
}
