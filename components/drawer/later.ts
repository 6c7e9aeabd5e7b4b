/** What remembers, and what unlocks it, loaded as one after the first view: each entry of its own would split what the first view shares with it into more files. */
export { EntryView } from '@/components/history/EntryView.tsx';
export { HistorySettings } from '@/components/history/HistorySettings.tsx';
export { LockedKey } from '@/components/vault/LockedKey.tsx';
export { Drawer } from './Drawer.tsx';
export { Notices } from './Notices.tsx';
