import type { Initiator } from '@/utils/http/exchange.ts';
import type { Finding } from './finding.ts';
import type { FindingRow } from './finding-list.ts';

export function buildInitiator(rest: Partial<Initiator> = {}): Initiator {
  return {
    type: 'script',
    url: 'https://shop.example/app.js',
    line: 3,
    column: 9,
    function: 'send',
    asyncParent: null,
    ...rest,
  };
}

/** A watched production key, sent by a script. */
export function buildFinding(rest: Partial<Finding> = {}): Finding {
  return {
    ruleId: 'watched-key',
    severity: 'critical',
    environment: 'production',
    provider: 'apivideo',
    keyLabel: 'Shop',
    fingerprint: '0123456789ab',
    request: { index: 0, method: 'GET', url: 'https://ws.api.video/videos?page=1' },
    part: 'request.header',
    name: 'Authorization',
    encodings: ['base64'],
    initiator: buildInitiator(),
    excerpt: 'Basic ••••••••',
    position: null,
    ...rest,
  };
}

export function buildRow(finding: Partial<Finding> = {}, rest: Partial<FindingRow> = {}): FindingRow {
  return {
    id: JSON.stringify(finding),
    finding: buildFinding(finding),
    firstSeenAt: 1,
    lastSeenAt: 1,
    count: 1,
    ...rest,
  };
}
