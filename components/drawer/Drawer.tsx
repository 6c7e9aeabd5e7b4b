import { HistoryPane } from '@/components/history/HistoryPane.tsx';
import { SavedPane } from '@/components/saved/SavedPane.tsx';
import { CrossButton } from '@/components/ui/CrossButton.tsx';
import { Tabs } from '@/components/ui/Tabs.tsx';
import { usePanel } from '@/utils/stores/panel-store.ts';
import styles from './Drawer.module.css';

/** What was sent before and what was saved, beside the playground; over it when narrow. */
export function Drawer() {
  const drawer = usePanel((state) => state.drawer);
  const showDrawer = usePanel((state) => state.showDrawer);
  if (drawer === null) return null;
  return (
    <aside className={styles.drawer} aria-label="History and saved requests">
      <Tabs
        label="History and saved requests"
        selected={drawer}
        onSelect={showDrawer}
        tabs={[
          { id: 'history', label: 'History' },
          { id: 'saved', label: 'Saved' },
        ]}
        end={<CrossButton label="Close" onClick={() => showDrawer(null)} />}
      >
        {drawer === 'history' ? <HistoryPane /> : <SavedPane />}
      </Tabs>
    </aside>
  );
}
