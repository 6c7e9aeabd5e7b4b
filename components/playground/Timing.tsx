import { Note } from '@/components/ui/Note.tsx';
import { formatBytes, formatDuration } from '@/utils/http/sizes.ts';
import type { Sending } from '@/utils/sending/sending.ts';
import styles from './Timing.module.css';
import { type TimingRow, timingRows } from './timing-rows.ts';

/** Where the time went, how much came over the wire, and through which redirects. */
export function Timing({ sending }: { sending: Sending }) {
  const { timing, endedAfter, received, response, phase, failure } = sending;
  if (phase === 'sending') return <Note>Waiting for the end of the request.</Note>;
  if (endedAfter === null) return <Note>Nothing was sent, so there is nothing to time.</Note>;
  const rows = timingRows(sending);
  return (
    <div className={styles.scroll}>
      {timing === null && response !== null && (
        <Note>
          {failure === null
            ? 'The browser does not tell how the time divides for this host, so it is measured from here.'
            : 'The answer did not come whole, so the time is measured from here.'}
        </Note>
      )}
      <table className={styles.table} aria-label="Timing">
        <tbody>
          {rows.map((row) => (
            <Part key={row.name} row={row} starts={startOf(rows, row)} total={totalOf(rows)} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Whole, measured here</th>
            <td className={styles.number}>{formatDuration(endedAfter)}</td>
          </tr>
        </tfoot>
      </table>
      {response !== null && (
        <table className={styles.table} aria-label="Size">
          <tbody>
            <tr>
              <th scope="row">Body over the wire</th>
              <td className={styles.number}>
                {timing === null ? (
                  <span className={styles.dim}>not told by the browser</span>
                ) : (
                  exact(timing.encodedBytes)
                )}
              </td>
            </tr>
            <tr>
              <th scope="row">Body unpacked</th>
              <td className={styles.number}>{exact(timing?.decodedBytes ?? received)}</td>
            </tr>
          </tbody>
        </table>
      )}
      <Redirects sending={sending} />
    </div>
  );
}

function Part({ row, starts, total }: { row: TimingRow; starts: number; total: number }) {
  const { name, duration, note, within } = row;
  const share = (time: number) => `${total === 0 ? 0 : (100 * time) / total}%`;
  return (
    <tr className={within ? styles.within : undefined}>
      <th scope="row">{name}</th>
      <td className={styles.number}>{duration === null ? '–' : `${duration.toFixed(1)} ms`}</td>
      <td className={styles.bar}>
        {duration !== null && (
          <div className={styles.part} style={{ marginInlineStart: share(starts), width: share(duration) }} />
        )}
      </td>
      <td className={styles.dim}>{note}</td>
    </tr>
  );
}

function totalOf(rows: readonly TimingRow[]): number {
  return rows.reduce((sum, { duration, within }) => sum + (within ? 0 : (duration ?? 0)), 0);
}

/** When a row begins: after all rows before it, and of a part of the row before, so that both end together. */
function startOf(rows: readonly TimingRow[], row: TimingRow): number {
  const before = totalOf(rows.slice(0, rows.indexOf(row)));
  return row.within ? before - (row.duration ?? 0) : before;
}

function exact(bytes: number): string {
  return bytes < 1000 ? formatBytes(bytes) : `${formatBytes(bytes)} (${bytes.toLocaleString('en')} bytes)`;
}

function Redirects({ sending: { hops } }: { sending: Sending }) {
  if (!hops.some(({ redirectUrl }) => redirectUrl !== null)) return null;
  return (
    <section className={styles.hops}>
      <h3>Redirects</h3>
      <ol>
        {hops.map(({ method, url, answer, redirectUrl }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: hops are only ever appended.
          <li key={index}>
            <code>
              {method} {url}
            </code>
            <div className={styles.dim}>
              {answer?.statusLine ?? 'No answer'}
              {redirectUrl !== null && `, on to ${redirectUrl}`}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
