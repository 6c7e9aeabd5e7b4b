import { Button } from '@/components/ui/Button.tsx';
import { Card } from '@/components/ui/Card.tsx';
import { Chip } from '@/components/ui/Chip.tsx';
import type { Environment } from '@/utils/providers/provider.ts';
import { providers } from '@/utils/providers/registry.ts';
import { keyTestId, useKeyTests } from '@/utils/stores/key-tests-store.ts';
import { useOpenKeys } from '@/utils/stores/open-keys.ts';
import type { OpenSandboxKey } from '@/utils/vault/key-record.ts';
import { AllowAdmin } from './AllowAdmin.tsx';
import { describeVerdict } from './describe-verdict.ts';
import styles from './KeyMatrix.module.css';
import { useTestedEnvironments } from './tested-environments.ts';

/** Every key that has a value, at the host of each environment: which of them takes it, and when it was asked. */
export function KeyMatrix() {
  const stored = useOpenKeys();
  const { tests, test, cancel } = useKeyTests();
  const [provider] = providers;
  const { hosts, testPaths } = provider;
  const keys = stored.filter((key) => key.provider === provider.id);
  const testedEnvironments = useTestedEnvironments(provider);
  if (keys.length === 0) return null;
  const all = keys.flatMap((key) => testedEnvironments.map((environment) => ({ key, environment })));
  const testing = all.some(({ key, environment }) => tests[keyTestId(key.id, environment)]?.phase === 'testing');
  const done = all.filter(({ key, environment }) => tests[keyTestId(key.id, environment)]?.phase === 'done').length;
  return (
    <Card
      title="Which host takes which key"
      end={
        testing ? (
          <>
            <span role="status">
              {done} of {all.length}
            </span>
            <Button onClick={cancel}>Cancel</Button>
          </>
        ) : (
          <Button onClick={() => void Promise.all(all.map(({ key, environment }) => test(key, environment)))}>
            Test all
          </Button>
        )
      }
    >
      <p className={styles.note}>
        Sends each sandbox key once to {testedEnvironments.map((environment) => hosts[environment]).join(', ')}: GET{' '}
        {testPaths.sandbox}
        {testedEnvironments.includes('admin') && ` (admin: ${testPaths.admin})`}, which changes nothing.{' '}
        {!testedEnvironments.includes('admin') && <AllowAdmin host={hosts.admin} />}
      </p>
      <div className={styles.scroll}>
        <table className={styles.table} aria-label="Which host takes which key">
          <thead>
            <tr>
              <th scope="col">Key</th>
              {testedEnvironments.map((environment) => (
                <th key={environment} scope="col">
                  {hosts[environment]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {keys.map((key) => (
              <tr key={key.id}>
                <th scope="row">{key.label}</th>
                {testedEnvironments.map((environment) => (
                  <td key={environment}>
                    <Verdict stored={key} environment={environment} host={hosts[environment]} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

interface VerdictProperties {
  readonly stored: OpenSandboxKey;
  readonly environment: Environment;
  readonly host: string;
}

function Verdict({ stored, environment, host }: VerdictProperties) {
  const state = useKeyTests(({ tests }) => tests[keyTestId(stored.id, environment)]);
  if (state === undefined) return <span className={styles.dim}>not tested</span>;
  if (state.phase === 'testing') return <span className={styles.dim}>asking …</span>;
  const { word, tone, sentence } = describeVerdict(state.verdict, host);
  return (
    <span title={sentence}>
      <Chip tone={tone}>{word}</Chip>{' '}
      <time className={styles.dim} dateTime={new Date(state.at).toISOString()}>
        {new Date(state.at).toLocaleTimeString()}
      </time>
    </span>
  );
}
