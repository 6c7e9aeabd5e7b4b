import type { Environment } from '../hosts.ts';
import { authRoutes } from './auth-routes.ts';
import { liveStreamRoutes } from './live-stream-routes.ts';
import { projectRoutes } from './project-routes.ts';
import type { Route } from './route.ts';
import { uploadRoutes } from './upload-routes.ts';
import { uploadTokenRoutes } from './upload-token-routes.ts';
import { videoRoutes } from './video-routes.ts';

const projectLevel = [...authRoutes, ...videoRoutes, ...uploadRoutes, ...uploadTokenRoutes, ...liveStreamRoutes];

/** The routes of each host. */
export const routes: Readonly<Record<Environment, readonly Route[]>> = {
  sandbox: projectLevel,
  production: projectLevel,
  admin: projectRoutes,
};
