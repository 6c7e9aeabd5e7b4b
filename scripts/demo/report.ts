import { shopCallSites } from '../../e2e/sites/shop.ts';
import type { Demo } from './start.ts';

/** One request of the playground: what the panel's document showed and what the emulator recorded. */
export interface DemoRequest {
  readonly name: string;
  /** As the panel's status line says. */
  readonly status: number;
  /** The Authorization header as the panel says it was intended. */
  readonly intended: string | null;
  /** The Authorization header as the panel says it was sent. */
  readonly shown: string | null;
  /** The Authorization header that the emulator received. */
  readonly received: string | null;
  readonly match: boolean;
  readonly bodyShownEqualsReceived: boolean;
}

/** A finding as the panel exports it; only what is checked here is named. */
export interface DemoFinding {
  readonly severity: string;
  readonly environment: string;
  readonly part: string;
  readonly request: { readonly url: string };
  readonly initiator: {
    readonly url: string | null;
    readonly line: number | null;
    readonly column: number | null;
  } | null;
}

export interface DemoReport {
  readonly requests: readonly DemoRequest[];
  readonly findings: readonly DemoFinding[];
  readonly pictures: readonly string[];
}

/** Whether every request matched and every planted leak was found in its place, with what made it where the browser tells. */
export function isProven({ requests, findings }: DemoReport, { productionKey, browser }: Demo): boolean {
  const matched =
    requests.length > 0 && requests.every(({ match, bodyShownEqualsReceived }) => match && bodyShownEqualsReceived);
  return (
    matched &&
    planted(productionKey).every(({ from, ...leak }) =>
      findings.some((finding) => isLeak(finding, { ...leak, ...(from && browser === 'chromium' && { from }) })),
    )
  );
}

interface PlantedLeak {
  readonly part: string;
  readonly url: string;
  readonly from?: { readonly url: string; readonly line: number; readonly column: number };
}

function planted(key: string): PlantedLeak[] {
  const { loadVideos, trackVisit } = shopCallSites(key);
  return [
    { part: 'response.body', url: 'https://shop.example/assets/app.js' },
    { part: 'request.header', url: 'https://ws.api.video/videos', from: loadVideos },
    { part: 'request.body', url: 'https://stats.example/c', from: trackVisit },
  ];
}

function isLeak({ severity, environment, part, request, initiator }: DemoFinding, leak: PlantedLeak): boolean {
  if (severity !== 'critical' || environment !== 'production' || part !== leak.part || request.url !== leak.url)
    return false;
  const { from } = leak;
  return (
    from === undefined ||
    (initiator?.url === from.url && initiator.line === from.line && initiator.column === from.column)
  );
}
