import { serveScanner } from '@/utils/capture/scanner-host.ts';

serveScanner(self);
