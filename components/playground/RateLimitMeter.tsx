import { useNow } from '@/components/ui/use-now.ts';
import { counted } from '@/utils/http/counted.ts';
import type { HeaderFields } from '@/utils/http/headers.ts';
import { readRateLimit } from '@/utils/http/rate-limit.ts';
import styles from './RateLimitMeter.module.css';

interface Properties {
  readonly fields: HeaderFields;
  /** When the fields came, in milliseconds since the epoch. */
  readonly answeredAt: number;
}

/** How many requests the provider takes before it counts anew, as the answer says, and the seconds until then. */
export function RateLimitMeter({ fields, answeredAt }: Properties) {
  const now = useNow();
  const { limit, remaining, secondsLeft } = readRateLimit(fields);
  if (remaining === null && secondsLeft === null) return null;
  const seconds = secondsLeft === null ? null : secondsLeft - Math.floor(Math.max(0, now - answeredAt) / 1000);
  const over = seconds !== null && seconds <= 0;
  return (
    <div className={styles.limit}>
      {limit !== null && limit > 0 && remaining !== null && (
        <meter
          className={styles.meter}
          aria-label="Requests left"
          {...{ min: 0, max: limit, low: limit / 5, high: limit / 2, optimum: limit }}
          value={over ? limit : remaining}
        />
      )}
      <span>{describeLeft({ limit, remaining, over })}</span>
      {seconds !== null && !over && <span className={styles.dim}>counted anew in {counted(seconds, 'second')}</span>}
    </div>
  );
}

function describeLeft({ limit, remaining, over }: { limit: number | null; remaining: number | null; over: boolean }) {
  if (over) return limit === null ? 'Requests are taken again' : `Counted anew since: ${counted(limit, 'request')}`;
  if (remaining === null) return 'No requests are taken now';
  return limit === null ? `${counted(remaining, 'request')} left` : `${remaining} of ${counted(limit, 'request')} left`;
}
