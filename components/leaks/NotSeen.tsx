import styles from './NotSeen.module.css';

/** What no count can tell: traffic that the browser never shows to DevTools extensions, or that is not scanned yet. */
const limits = [
  'Requests of a SharedWorker.',
  'Credentials given to XMLHttpRequest.open: the browser sends them itself and shows them to nobody.',
  'WebSocket frames.',
  'Requests still under way when the page was left.',
  'Keys in other forms than plain and base64, such as hexadecimal or compressed.',
];

/** Says what is never scanned, so that an empty list is not taken for more than it is. */
export function NotSeen() {
  return (
    <details className={styles.details}>
      <summary>What is not seen</summary>
      <ul>
        {limits.map((limit) => (
          <li key={limit}>{limit}</li>
        ))}
      </ul>
    </details>
  );
}
