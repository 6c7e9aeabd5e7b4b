import { type ComponentType, useEffect, useState } from 'react';
import { Playground } from '@/components/playground/Playground.tsx';
import { TargetSelect } from '@/components/playground/TargetSelect.tsx';
import { Tabs } from '@/components/ui/Tabs.tsx';
import { countProduction } from '@/utils/detection/finding-list.ts';
import { usePanel } from '@/utils/stores/panel-store.ts';
import { useSession } from '@/utils/stores/session-store.ts';
import { useSuppressions } from '@/utils/stores/suppressions-store.ts';
import styles from './App.module.css';
import { Foot } from './Foot.tsx';

interface LaterViews {
  readonly LeaksView: ComponentType;
  readonly KeysView: ComponentType;
}

/** The first view is the playground; the others come once it is shown, and before they are asked for. */
async function loadLaterViews(): Promise<LaterViews> {
  const [{ LeaksView }, { KeysView }] = await Promise.all([
    import('@/components/leaks/LeaksView.tsx'),
    import('@/components/keys/KeysView.tsx'),
    import('@/components/body/PrettyBody.tsx'),
    import('@/components/body/RawBody.tsx'),
    import('@/components/playground/Why.tsx'),
    import('@/components/playground/PageRefusals.tsx'),
    import('@/components/playground/ConfirmSend.tsx'),
    import('@/components/playground/InspectValue.tsx'),
    import('@/components/playground/HeldTokens.tsx'),
  ]);
  return { LeaksView, KeysView };
}

/** The panel: three places, always the same, and what is true of everything in the foot. */
export function App() {
  const { view, show } = usePanel();
  const suppressions = useSuppressions((state) => state.suppressions);
  const count = useSession((state) => countProduction(state.leaks.rows, suppressions));
  const [later, setLater] = useState<LaterViews | null>(null);
  useEffect(() => void loadLaterViews().then(setLater), []);
  return (
    <main className={styles.app}>
      <Tabs
        label="Authlens"
        selected={view}
        onSelect={show}
        tabs={[
          { id: 'playground', label: 'Playground' },
          { id: 'leaks', label: <LeaksLabel count={count} /> },
          { id: 'keys', label: 'Keys' },
        ]}
        end={view === 'playground' ? <TargetSelect /> : undefined}
      >
        {view === 'playground' && <Playground />}
        {view === 'leaks' && later !== null && <later.LeaksView />}
        {view === 'keys' && later !== null && <later.KeysView />}
      </Tabs>
      <Foot />
    </main>
  );
}

function LeaksLabel({ count }: { count: number }) {
  if (count === 0) return 'Leaks';
  return (
    <>
      Leaks <span className={styles.count}>{count}</span>
    </>
  );
}
