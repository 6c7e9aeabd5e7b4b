import { BoundHosts } from './BoundHosts.tsx';
import styles from './Options.module.css';
import { Permissions } from './Permissions.tsx';

/** What holds for every tab: hosts of the user's own, and what the browser was asked to allow. */
export function Options() {
  return (
    <main className={styles.options}>
      <h1>Authlens options</h1>
      <BoundHosts />
      <Permissions />
    </main>
  );
}
