import { useState } from 'react';
import { Chip } from '@/components/ui/Chip.tsx';
import { environmentTone } from '@/components/ui/environment.ts';
import { Foreign } from '@/components/ui/Foreign.tsx';
import { fingerprintId } from '@/utils/detection/fingerprint.ts';
import type { KeyRecord } from '@/utils/vault/key-record.ts';
import { KeptAs } from './KeptAs.tsx';
import { KeyActions } from './KeyActions.tsx';
import styles from './KeyRow.module.css';
import { RenameKey } from './RenameKey.tsx';
import { useIssuers } from './use-issuers.ts';

/** One key: renamed and deleted in place. */
export function KeyRow({ record }: { record: KeyRecord }) {
  const [renaming, setRenaming] = useState(false);
  const { label, environment, fingerprint, provider } = record;
  // The keys of the first provider are the usual ones.
  const issuer = useIssuers().find(({ id }, index) => index > 0 && id === provider);
  return (
    <tr>
      <th scope="row" className={styles.label}>
        {renaming ? <RenameKey record={record} onDone={() => setRenaming(false)} /> : <Foreign>{label}</Foreign>}
        {issuer !== undefined && (
          <span className={styles.issuer}>
            <Foreign>{issuer.name}</Foreign>
          </span>
        )}
      </th>
      <td>
        <Chip tone={environmentTone(environment)}>{environment}</Chip>
      </td>
      <td>
        <KeptAs record={record} />
      </td>
      <td>
        <code>{fingerprintId(fingerprint)}</code>
      </td>
      <td className={styles.actions}>
        {!renaming && <KeyActions record={record} onRename={() => setRenaming(true)} />}
      </td>
    </tr>
  );
}
