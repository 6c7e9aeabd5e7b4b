import { BoundHosts } from './BoundHosts.tsx';
import styles from './Options.module.css';
import { Permissions } from './Permissions.tsx';
import { VaultCard } from './VaultCard.tsx';

/** What holds for every tab: the vault, hosts of the user's own, and what the browser was asked to allow. */
export function Options() {
  return (
    <main className={styles.options}>
      <h1>Authlens options</h1>
      <VaultCard />
      <BoundHosts />
      <Permissions />
    </main>
  );
}
