import { useEffect, useState } from 'react';
import { Note } from '@/components/ui/Note.tsx';
import { counted } from '@/utils/http/counted.ts';
import { type KeptApi, providerIdOf } from '@/utils/openapi/kept-api.ts';
import { findTarget } from '@/utils/providers/api-target.ts';
import type { Operation } from '@/utils/providers/operation.ts';
import { useApis } from '@/utils/stores/apis-store.ts';
import { usePanel } from '@/utils/stores/panel-store.ts';
import { useTargets } from '@/utils/stores/targets-store.ts';
import styles from './ApiOperations.module.css';
import { draftOperation } from './draft-operation.ts';

interface Properties {
  readonly api: KeptApi;
  readonly onUsed: () => void;
}

/** What an API can do, to search; a click puts an operation into the playground. */
export function ApiOperations({ api, onUsed }: Properties) {
  const operations = useOperationsOf(api);
  const [text, setText] = useState('');
  const use = useDraftOperation(api);
  if (operations === null) return <Note>Reading the operations …</Note>;
  const words = text.toLowerCase().split(/\s+/);
  const found = operations.filter((operation) => {
    const { id, method, path, tag, summary } = operation;
    const searched = `${id} ${method} ${path} ${tag} ${summary}`.toLowerCase();
    return words.every((word) => searched.includes(word));
  });
  return (
    <div>
      <p className={styles.search}>
        <input
          type="search"
          aria-label={`Search operations of ${api.title}`}
          placeholder="Name, path, tag or what it does"
          spellCheck={false}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <span role="status">{counted(found.length, 'operation')}</span>
      </p>
      <ul className={styles.list} aria-label={`Operations of ${api.title}`}>
        {found.map((operation) => (
          <li key={operation.id}>
            <button
              type="button"
              className={styles.operation}
              onClick={() => {
                use(operation);
                onUsed();
              }}
            >
              <b>{operation.method}</b> <code>{operation.path}</code>{' '}
              <span className={styles.summary}>{operation.summary}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function useDraftOperation(api: KeptApi): (operation: Operation) => void {
  const draft = usePanel((state) => state.draft);
  const edit = usePanel((state) => state.edit);
  const targets = useTargets((state) => state.targets);
  const target = findTarget(providerIdOf(api), targets);
  return (operation) => target !== null && edit(draftOperation(draft, target, operation));
}

/** The operations of an API; null until they are read. */
function useOperationsOf(api: KeptApi): readonly Operation[] | null {
  const read = useApis((state) => state.operations);
  const [operations, setOperations] = useState<readonly Operation[] | null>(null);
  useEffect(() => {
    let current = true;
    void read(api).then((all) => current && setOperations(all));
    return () => {
      current = false;
    };
  }, [api, read]);
  return operations;
}
