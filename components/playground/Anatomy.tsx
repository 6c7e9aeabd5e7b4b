import { Foreign } from '@/components/ui/Foreign.tsx';
import { later } from '@/components/ui/later.tsx';
import { Secret } from '@/components/ui/Secret.tsx';
import { readAuthorization } from '@/utils/auth/anatomy.ts';
import type { BasicCredentials } from '@/utils/auth/basic-token.ts';
import { counted } from '@/utils/http/counted.ts';
import styles from './Anatomy.module.css';
import { Part } from './Part.tsx';

const TokenParts = later('soon', async () => (await import('./TokenParts.tsx')).TokenParts);

/** An Authorization value as its parts, each able to be wrong on its own (RFC 7617 section 2). */
export function Anatomy({ value, revealed }: { value: string; revealed: boolean }) {
  const { scheme, token, basic, oddities } = readAuthorization(value);
  return (
    <>
      <dl className={styles.parts}>
        <Part name="scheme" wrong={scheme === ''}>
          <code>
            <Foreign>{scheme === '' ? 'missing' : scheme}</Foreign>
          </code>
        </Part>
        {basic === null ? (
          <>
            <Part name="value">
              <Secret value={token} revealed={revealed} /> {counted(token.length, 'character')}
            </Part>
            <TokenParts token={token} />
          </>
        ) : (
          <BasicParts basic={basic} revealed={revealed} />
        )}
      </dl>
      {oddities.map(({ id, sentence }) => (
        <p key={id} className={styles.oddity}>
          {sentence}
        </p>
      ))}
    </>
  );
}

function BasicParts({ basic, revealed }: { basic: BasicCredentials; revealed: boolean }) {
  return (
    <>
      <Part name="user name" wrong={basic.userName === ''}>
        {basic.userName === '' ? (
          <code>empty</code>
        ) : (
          <>
            <Secret value={basic.userName} revealed={revealed} /> {describeLength(basic.userNameLength)}
          </>
        )}
      </Part>
      <Part name="colon" wrong={!basic.colon}>
        <code>{basic.colon ? ':' : 'missing'}</code>
      </Part>
      <Part name="password" wrong={basic.password !== ''}>
        {basic.password === '' ? <span>empty</span> : <Secret value={basic.password} revealed={revealed} />}
      </Part>
    </>
  );
}

/** Bytes only where they are not as many as the characters. */
function describeLength({ characters, bytes }: BasicCredentials['userNameLength']): string {
  const length = counted(characters, 'character');
  return bytes === characters ? length : `${length}, ${counted(bytes, 'byte')}`;
}
