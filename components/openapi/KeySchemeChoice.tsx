import { useId } from 'react';
import { describeKeyScheme } from '@/components/playground/describe-key-scheme.ts';
import { Foreign } from '@/components/ui/Foreign.tsx';
import { visibleText } from '@/utils/encoding/visible-text.ts';
import { isSupported, type KeptApi } from '@/utils/openapi/kept-api.ts';
import { useApis } from '@/utils/stores/apis-store.ts';
import styles from './KeySchemeChoice.module.css';

/** How the keys of an API are sent, among what its document names; and what of that cannot be done here. */
export function KeySchemeChoice({ api: { id: apiId, schemes, schemeId } }: { api: KeptApi }) {
  const id = useId();
  const choose = useApis((state) => state.chooseScheme);
  const supported = schemes.filter(isSupported);
  return (
    <div>
      <p className={styles.row}>
        <label htmlFor={id}>Send its keys as</label>
        {supported.length === 0 ? (
          <span id={id}>Bearer: the document names no other way that is supported here.</span>
        ) : (
          <select id={id} value={schemeId ?? ''} onChange={({ target }) => void choose(apiId, target.value)}>
            {supported.map((scheme) => (
              <option key={scheme.id} value={scheme.id}>
                {visibleText(describeKeyScheme(scheme))}
              </option>
            ))}
          </select>
        )}
      </p>
      {schemes.map(
        (scheme) =>
          scheme.kind === 'unsupported' && (
            <p key={scheme.id} className={styles.unsupported}>
              <Foreign>
                {scheme.id}: {scheme.reason}
              </Foreign>
            </p>
          ),
      )}
    </div>
  );
}
