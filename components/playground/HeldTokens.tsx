import { Secret } from '@/components/ui/Secret.tsx';
import { useNow } from '@/components/ui/use-now.ts';
import { formatSpan } from '@/utils/http/sizes.ts';
import type { HeldToken } from '@/utils/sending/access-tokens.ts';
import { useSession } from '@/utils/stores/session-store.ts';
import styles from './HeldTokens.module.css';
import { Part } from './Part.tsx';
import { TokenParts } from './TokenParts.tsx';

interface Properties {
  readonly keyId: string;
  /** The value that stands above and is taken apart there, or null. */
  readonly shown: string | null;
  readonly revealed: boolean;
}

/** The tokens that were made from a key and are held for its next requests, with the time until they are renewed. */
export function HeldTokens({ keyId, shown, revealed }: Properties) {
  const tokens = useSession((state) => state.tokens).filter((token) => token.keyId === keyId);
  return tokens.map((token) => <Held key={token.base} token={token} shown={shown} revealed={revealed} />);
}

interface HeldProperties extends Omit<Properties, 'keyId'> {
  readonly token: HeldToken;
}

function Held({ token: { base, accessToken, refreshToken, renewAt }, shown, revealed }: HeldProperties) {
  const left = renewAt - useNow();
  return (
    <section className={styles.held} aria-label={`Tokens of ${new URL(base).host}`}>
      <h3>
        Held in memory, made by {new URL(base).host}
        <span className={styles.renewal}>
          {left > 0 ? `renewed in ${formatSpan(left)}` : 'renewed with the next request'}
        </span>
      </h3>
      <dl className={styles.parts}>
        <Part name="access token">
          <Secret value={accessToken} revealed={revealed} />
        </Part>
        {shown !== `Bearer ${accessToken}` && <TokenParts token={accessToken} />}
        <Part name="refresh token">
          {refreshToken === null ? 'none' : <Secret value={refreshToken} revealed={revealed} />}
        </Part>
      </dl>
    </section>
  );
}
