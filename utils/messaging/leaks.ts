import * as v from 'valibot';
import { emptyCoverage, skipReasons } from '@/utils/detection/coverage.ts';
import { encodingLayers, parts, ruleIds, severities } from '@/utils/detection/finding.ts';
import { applyChanges } from '@/utils/detection/finding-list.ts';
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
  part: v.nullable(v.picklist(parts)),
  reason: v.picklist(skipReasons),
  count: v.number(),
});

/** What is true of the leaks of a tab beside the rows. */
const factsSchema = v.object({
  /** How many rows gave way to newer ones. */
  dropped: v.number(),
  coverage: v.object({ scanned: v.number(), skipped: v.pipe(v.array(skippedSchema), v.readonly()) }),
  /** What of the page's traffic was not scanned at all: from before DevTools was opened, or not for a key added since. */
  missed: v.nullable(v.picklist(['before-devtools', 'before-key'])),
  /** Why detection is not working, or null. */
  problem: v.nullable(v.string()),
});
export type LeakFacts = v.InferOutput<typeof factsSchema>;

/** The findings of a tab as they travel to its panel: what changed, redacted, so that no message holds a key. */
export const leaksUpdateSchema = v.object({
  whole: v.boolean(),
  changed: v.pipe(v.array(rowSchema), v.readonly()),
  removed: v.pipe(v.array(v.string()), v.readonly()),
  facts: factsSchema,
});
export type LeaksUpdate = v.InferOutput<typeof leaksUpdateSchema>;

/** The findings of a tab as its panel knows them. */
export interface Leaks extends LeakFacts {
  /** The last seen first. */
  readonly rows: readonly v.InferOutput<typeof rowSchema>[];
}

export const noLeakFacts: LeakFacts = {
  dropped: 0,
  coverage: emptyCoverage,
  missed: 'before-devtools',
  problem: null,
};

export const emptyLeaks: Leaks = { rows: [], ...noLeakFacts };

/** The leaks after an update. Rows that it does not touch stay the same objects, so that nothing is drawn again for them. */
export function applyLeaksUpdate({ rows }: Leaks, { facts, ...changes }: LeaksUpdate): Leaks {
  const untouched = !changes.whole && changes.changed.length === 0 && changes.removed.length === 0;
  return { ...facts, rows: untouched ? rows : applyChanges(rows, changes) };
}
