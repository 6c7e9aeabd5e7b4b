import { useState } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import { Menu, type MenuChoice } from '@/components/ui/Menu.tsx';
import { Outcome } from '@/components/ui/Outcome.tsx';
import { snippetFormats } from '@/utils/snippets/snippet-formats.ts';
import { type CopyOutcome, copyRequest, describeSecret, readCopyable } from '@/utils/stores/copy-request.ts';
import { emptyClipboard } from '@/utils/stores/empty-clipboard.ts';
import { usePanel } from '@/utils/stores/panel-store.ts';
import { usePrepared } from '@/utils/stores/prepared.ts';
import styles from './CopyMenu.module.css';

/** Copies the request as code: without its secret, or with it after a second choice that says what that means. */
export function CopyMenu() {
  const draft = usePanel((state) => state.draft);
  const prepared = usePrepared();
  const [outcome, setOutcome] = useState<CopyOutcome | null>(null);
  /** What is to stand in the code itself; null while the secret is left out. */
  const [disclosed, setDisclosed] = useState<string | null>(null);

  const choices = (): readonly MenuChoice[] => {
    const copyable = prepared.ok ? readCopyable(draft, prepared.prepared) : null;
    if (copyable === null) return [];
    const { template, secret } = copyable;
    const formats = snippetFormats
      .filter(({ offered }) => offered === undefined || offered(template))
      .map((format) => ({
        label: disclosed === null ? format.label : `${format.label}, with ${disclosed}`,
        hint: disclosed === null ? format.hint : '',
        onChoose: () => void copyRequest(copyable, format, disclosed !== null).then(setOutcome),
      }));
    if (secret === null) return formats;
    const what = describeSecret(secret);
    const other = disclosed === null ? `With ${what}…` : `Leave ${what} out`;
    const turn = () => setDisclosed(disclosed === null ? what : null);
    return [...formats, { label: other, hint: '', onChoose: turn, staysOpen: true }];
  };

  return (
    <div className={styles.root}>
      <Menu
        button="Copy as ▾"
        label="Copy as"
        disabled={!prepared.ok}
        choices={choices}
        note={disclosed === null ? null : `The code will hold ${disclosed} itself: whoever gets to see it can use it.`}
        onPress={() => {
          setDisclosed(null);
          setOutcome(null);
        }}
      >
        <Outcome
          outcome={outcome}
          action={
            outcome?.secretCopied && <Button onClick={() => setOutcome(emptyClipboard())}>Empty the clipboard</Button>
          }
          onDismiss={() => setOutcome(null)}
        />
      </Menu>
    </div>
  );
}
