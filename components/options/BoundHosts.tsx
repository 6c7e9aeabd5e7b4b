import { Button } from '@/components/ui/Button.tsx';
import { Card } from '@/components/ui/Card.tsx';
import { Chip } from '@/components/ui/Chip.tsx';
import { environmentTone } from '@/components/ui/environment.ts';
import { Note } from '@/components/ui/Note.tsx';
import { useBoundHosts } from '@/utils/stores/bound-hosts-store.ts';
import { BindHost } from './BindHost.tsx';
import styles from './Options.module.css';

/** Hosts of the user's own, such as a proxy or a staging server: each stands for one environment, and only its keys go there. */
export function BoundHosts() {
  const { hosts, problem, unbind } = useBoundHosts();
  return (
    <Card title="Hosts of your own">
      <p className={styles.note}>
        A proxy or a staging server can stand for an environment. Keys of that environment, and no others, are then sent
        to it when you choose it in the playground.
      </p>
      {problem !== null && <Note tone="danger">{problem}</Note>}
      {hosts.length > 0 && (
        <ul className={styles.list} aria-label="Hosts of your own">
          {hosts.map(({ base, environment }) => (
            <li key={base}>
              <Chip tone={environmentTone(environment)}>{environment}</Chip>
              <code>{base}</code>
              <Button onClick={() => void unbind(base)}>Remove</Button>
            </li>
          ))}
        </ul>
      )}
      <BindHost />
    </Card>
  );
}
