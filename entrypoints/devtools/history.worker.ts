import { serveEntries } from '@/utils/storage/history/entry-host.ts';

serveEntries(self);
