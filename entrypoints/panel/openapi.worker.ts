import { serveOpenApi } from '@/utils/capture/openapi-host.ts';

serveOpenApi(self);
