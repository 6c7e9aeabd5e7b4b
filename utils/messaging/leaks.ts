import * as v from 'valibot';
import { emptyCoverage } from '@/utils/detection/coverage.ts';
import { encodingLayers, parts, ruleIds, severities } from '@/utils/detection/finding.ts';
import { environments } from '@/utils/providers/provider.ts';

const initiatorSchema = v.object({
  type: v.picklist(['script', 'parser', 'navigation', 'preload', 'preflight', 'other']),
  url: v.nullable(v.string()),
  line: v.nullable(v.number()),
  column: v.nullable(v.number()),
  function: v.nullable(v.string()),
  asyncParent: v.nullable(
    v.object({
      url: v.string(),
      line: v.nullable(v.number()),
      column: v.nullable(v.number()),
      function: v.nullable(v.string()),
    }),
  ),
});

const findingSchema = v.object({
  ruleId: v.picklist(ruleIds),
  severity: v.picklist(severities),
  environment: v.picklist([...environments, 'unknown']),
  provider: v.string(),
  keyLabel: v.nullable(v.string()),
  fingerprint: v.string(),
  request: v.object({ index: v.number(), method: v.string(), url: v.string() }),
  part: v.picklist(parts),
  name: v.nullable(v.string()),
  encodings: v.pipe(v.array(v.picklist(encodingLayers)), v.readonly()),
  initiator: v.nullable(initiatorSchema),
  excerpt: v.string(),
  position: v.nullable(v.object({ line: v.number(), column: v.number() })),
});

const rowSchema = v.object({
  id: v.string(),
  finding: findingSchema,
  firstSeenAt: v.number(),
  lastSeenAt: v.number(),
  count: v.number(),
});

const skippedSchema = v.object({
  part: v.picklist(parts),
  reason: v.picklist(['stream', 'too-large', 'unavailable', 'not-read', 'too-complex']),
  count: v.number(),
});

/** The findings of a tab as they travel to its panel: redacted, so that no message holds a key. */
export const leaksSchema = v.object({
  rows: v.pipe(v.array(rowSchema), v.readonly()),
  dropped: v.number(),
  coverage: v.object({ scanned: v.number(), skipped: v.pipe(v.array(skippedSchema), v.readonly()) }),
  /** What of the page's traffic was not scanned at all: from before DevTools was opened, or not for a key added since. */
  missed: v.nullable(v.picklist(['before-devtools', 'before-key'])),
  /** Why detection is not working, or null. */
  problem: v.nullable(v.string()),
});
export type Leaks = v.InferOutput<typeof leaksSchema>;

export const emptyLeaks: Leaks = {
  rows: [],
  dropped: 0,
  coverage: emptyCoverage,
  missed: 'before-devtools',
  problem: null,
};
