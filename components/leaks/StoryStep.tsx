import type { ReactNode } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import { Foreign } from '@/components/ui/Foreign.tsx';
import type { FindingRow } from '@/utils/detection/finding-list.ts';
import { visibleText } from '@/utils/encoding/visible-text.ts';
import { usePanel } from '@/utils/stores/panel-store.ts';
import { namePlace } from './describe-finding.ts';
import { Excerpt } from './Excerpt.tsx';
import styles from './Story.module.css';

interface Properties {
  readonly row: FindingRow;
  /** Whether this is the finding whose detail is shown. */
  readonly open: boolean;
  readonly kind: 'entered' | 'left';
  /** Who and where. */
  readonly children: ReactNode;
}

/** One place of the credential: who, which request, where in it and around what; from here its own detail can be opened. */
export function StoryStep({ row, open, kind, children }: Properties) {
  const showLeak = usePanel((state) => state.showLeak);
  const { finding, count } = row;
  const { method, url } = finding.request;
  return (
    <li className={`${styles.step} ${styles[kind]}`} aria-current={open}>
      <p>{children}</p>
      <code className={styles.request} title={visibleText(url)}>
        <Foreign>
          {method} {url}
        </Foreign>
      </code>
      <p>
        {open ? (
          <Foreign>{namePlace(finding)}</Foreign>
        ) : (
          <Button look="link" title="Show this finding" onClick={() => showLeak(row.id)}>
            <Foreign>{namePlace(finding)}</Foreign>
          </Button>
        )}
        {count > 1 && <span className={styles.count}> · {count} ×</span>}
      </p>
      <Excerpt text={finding.excerpt} />
    </li>
  );
}
