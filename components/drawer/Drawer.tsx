import { X } from 'lucide-react';
import { HistoryPane } from '@/components/history/HistoryPane.tsx';
import { SavedPane } from '@/components/saved/SavedPane.tsx';
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
        end={
          <button type="button" className={styles.close} aria-label="Close" onClick={() => showDrawer(null)}>
            <X size={14} aria-hidden />
          </button>
        }
      >
        {drawer === 'history' ? <HistoryPane /> : <SavedPane />}
      </Tabs>
    </aside>
  );
}
