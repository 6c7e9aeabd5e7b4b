import { Button } from '@/components/ui/Button.tsx';
import { Card } from '@/components/ui/Card.tsx';
import { useGrantedHosts } from '@/utils/stores/granted-hosts-store.ts';
import styles from './Options.module.css';

/** What was allowed beyond the hosts of the install; each can be taken back. */
export function Permissions() {
  const { patterns, takeBack } = useGrantedHosts();
  return (
    <Card title="Hosts that you allowed">
      {patterns.length === 0 ? (
        <p className={styles.note}>None beyond the sandbox and production hosts of api.video.</p>
      ) : (
        <ul className={styles.list} aria-label="Hosts that you allowed">
          {patterns.map((pattern) => (
            <li key={pattern}>
              <code>{pattern.replace(/\/\*$/, '')}</code>
              <Button onClick={() => void takeBack(pattern)}>Take back</Button>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
