import { notRead } from '@/utils/detection/never-seen.ts';
import { useSession } from '@/utils/stores/session-store.ts';
import styles from './NotSeen.module.css';

/** Says what is never scanned, so that an empty list is not taken for more than it is. */
export function NotSeen() {
  const neverShown = useSession((state) => state.neverShown);
  return (
    <details className={styles.details}>
      <summary>What is not seen</summary>
      <div className={styles.list}>
        <p>The browser never shows to extensions:</p>
        <List items={neverShown} />
        <p>Not read:</p>
        <List items={notRead} />
        <p>
          Read, nested four deep and more: plain text, base64, hexadecimal, percent, JSON and HTML escapes, gzip and
          deflate, UTF-16 in base64, and literals joined with +.
        </p>
      </div>
    </details>
  );
}

function List({ items }: { items: readonly string[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
