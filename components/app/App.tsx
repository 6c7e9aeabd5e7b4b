import { useEffect } from 'react';
import { Playground } from '@/components/playground/Playground.tsx';
import { TargetSelect } from '@/components/playground/TargetSelect.tsx';
import { later, loadSoon } from '@/components/ui/later.tsx';
import { Tabs } from '@/components/ui/Tabs.tsx';
import { countProduction } from '@/utils/detection/finding-list.ts';
import { usePanel } from '@/utils/stores/panel-store.ts';
import { useSession } from '@/utils/stores/session-store.ts';
import { useSuppressions } from '@/utils/stores/suppressions-store.ts';
import styles from './App.module.css';
import { Foot } from './Foot.tsx';

/** The first view is the playground; the others come once it is shown, and before they are asked for. */
const Hands = later('soon', async () => (await import('@/components/palette/Hands.tsx')).Hands);
const LeaksView = later('soon', async () => (await import('@/components/leaks/LeaksView.tsx')).LeaksView);
const KeysView = later('soon', async () => (await import('@/components/keys/KeysView.tsx')).KeysView);

/** The panel: three places, always the same, and what is true of everything in the foot. */
export function App() {
  const { view, show } = usePanel();
  const suppressions = useSuppressions((state) => state.suppressions);
  const count = useSession((state) => countProduction(state.leaks.rows, suppressions));
  useEffect(() => void loadSoon(), []);
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
        {view === 'leaks' && <LeaksView />}
        {view === 'keys' && <KeysView />}
      </Tabs>
      <Foot />
      <Hands />
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
