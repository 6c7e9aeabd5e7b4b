import { type FormEvent, useId, useState } from 'react';
import { KeyField } from '@/components/keys/KeyField.tsx';
import { PastedNote } from '@/components/keys/PastedNote.tsx';
import { usePastedKey } from '@/components/keys/use-pasted-key.ts';
import { Button } from '@/components/ui/Button.tsx';
import { Card } from '@/components/ui/Card.tsx';
import { Chip } from '@/components/ui/Chip.tsx';
import { createRecogniser } from '@/utils/auth/diagnosis/recognise.ts';
import type { Environment } from '@/utils/providers/provider.ts';
import { providers } from '@/utils/providers/registry.ts';
import type { KeyVerdict } from '@/utils/sending/test-key.ts';
import { useKeyTests } from '@/utils/stores/key-tests-store.ts';
import { useKeys } from '@/utils/stores/keys-store.ts';
import { AllowAdmin } from './AllowAdmin.tsx';
import { describeVerdict } from './describe-verdict.ts';
import styles from './QuickTest.module.css';
import { useTestedEnvironments } from './tested-environments.ts';

interface Outcome {
  readonly environment: Environment;
  /** Null while the host is asked. */
  readonly verdict: KeyVerdict | null;
}

/** Paste a key, press Enter, read the verdict of each host. The key is held for these requests alone, and is not kept. */
export function QuickTest() {
  const [provider] = providers;
  const testedEnvironments = useTestedEnvironments(provider);
  const { text, setText, pasted } = usePastedKey(provider);
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const [known, setKnown] = useState<string | null>(null);
  const { keys, salt } = useKeys();
  const testPasted = useKeyTests((state) => state.testPasted);
  const id = useId();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (pasted?.kind !== 'key') return;
    const key = { provider: provider.id, value: pasted.key };
    setText('');
    setKnown(salt === null ? null : (createRecogniser(keys, salt)(key.value).same?.label ?? null));
    setOutcomes(testedEnvironments.map((environment) => ({ environment, verdict: null })));
    const verdicts = testedEnvironments.map(async (environment) => {
      const verdict = await testPasted(key, environment);
      setOutcomes((before) =>
        before.map((each) => (each.environment === environment ? { environment, verdict } : each)),
      );
    });
    await Promise.all(verdicts);
  };

  return (
    <Card title="Quick test">
      <form className={styles.form} onSubmit={(event) => void submit(event)} autoComplete="off">
        <label htmlFor={id}>Key to test</label>
        <KeyField id={id} value={text} onChange={setText} />
        <Button type="submit" disabled={pasted?.kind !== 'key'}>
          Test
        </Button>
      </form>
      {text !== '' && <PastedNote pasted={pasted} onUse={setText} />}
      <p className={styles.note}>
        Sent once to {testedEnvironments.map((environment) => provider.hosts[environment]).join(', ')}: GET{' '}
        {provider.testPaths.sandbox}
        {testedEnvironments.includes('admin') && ` (admin: ${provider.testPaths.admin})`}, which changes nothing. It is
        not kept. {!testedEnvironments.includes('admin') && <AllowAdmin host={provider.hosts.admin} />}
      </p>
      {known !== null && <p className={styles.known}>This is your key “{known}”.</p>}
      <ul className={styles.outcomes} aria-label="Verdicts">
        {outcomes.map(({ environment, verdict }) => (
          <OutcomeItem key={environment} host={provider.hosts[environment]} verdict={verdict} />
        ))}
      </ul>
    </Card>
  );
}

function OutcomeItem({ host, verdict }: { host: string; verdict: KeyVerdict | null }) {
  if (verdict === null) return <li role="status">Asking {host} …</li>;
  const { word, tone, sentence } = describeVerdict(verdict, host);
  return (
    <li role="status">
      <Chip tone={tone}>{word}</Chip> {sentence}
    </li>
  );
}
