import { Secret } from '@/components/ui/Secret.tsx';
import { readAuthorization } from '@/utils/auth/anatomy.ts';
import type { HopView } from './authorization-view.ts';
import styles from './HopComparison.module.css';

interface Properties {
  /** Counts from 1 where there were redirects, else null. */
  readonly number: number | null;
  readonly hop: HopView;
  readonly revealed: boolean;
}

/** Intended and sent side by side, and the verdict. */
export function HopComparison({ number, hop, revealed }: Properties) {
  const { url, intended, wire, comparison } = hop;
  return (
    <section className={styles.hop} aria-label={number === null ? 'On the wire' : `On the wire, request ${number}`}>
      {number !== null && (
        <p className={styles.url}>
          Request {number}: <code>{url}</code>
        </p>
      )}
      <dl className={styles.values}>
        <div>
          <dt>Intended</dt>
          <dd data-value="intended">{intended === null ? 'none' : <Header value={intended} revealed={revealed} />}</dd>
        </div>
        <div>
          <dt>On the wire</dt>
          <dd data-value="wire">
            {wire.length === 0
              ? 'none'
              : wire.map((value, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the list is fixed, and values may repeat.
                  <Header key={index} value={value} revealed={revealed} />
                ))}
          </dd>
        </div>
      </dl>
      <p className={styles.verdict} data-identical={comparison.identical}>
        {comparison.identical ? (
          <>
            <b>Identical</b> to what was intended, byte for byte.
          </>
        ) : (
          <>
            <b>Different.</b> {comparison.sentence}
          </>
        )}
      </p>
    </section>
  );
}

function Header({ value, revealed }: { value: string; revealed: boolean }) {
  const { scheme } = readAuthorization(value);
  return <Secret value={value} revealed={revealed} visible={scheme === '' ? '' : `${scheme} `} />;
}
