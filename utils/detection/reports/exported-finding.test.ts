import { expect, test } from 'vitest';
import { buildFinding, buildInitiator } from '@/utils/detection/finding.fixture.ts';
import { exportFinding } from './exported-finding.ts';

test('exactly the members of the format, in its order', () => {
  const asyncParent = { url: 'https://shop.example/b.js', line: 1, column: 2, function: null };
  const finding = buildFinding({ position: { line: 1, column: 2 }, initiator: buildInitiator({ asyncParent }) });
  expect(JSON.stringify(exportFinding(finding))).toBe(
    JSON.stringify({
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
      initiator: { type: 'script', url: 'https://shop.example/app.js', line: 3, column: 9, function: 'send' },
      excerpt: 'Basic ••••••••',
    }),
  );
});

test('no initiator', () => {
  expect(exportFinding(buildFinding({ initiator: null })).initiator).toBeNull();
});
