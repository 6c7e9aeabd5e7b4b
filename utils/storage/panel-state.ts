import * as v from 'valibot';
import { noFilter, partGroups } from '@/utils/detection/filter-rows.ts';
import { severities } from '@/utils/detection/finding.ts';
import { environments } from '@/utils/providers/provider.ts';
import { noBody, playgroundRequestSchema } from '@/utils/sending/sending.ts';
import { objectParser } from './parse-list.ts';
import { type StoredValue, storedValue } from './stored-value.ts';

export const views = ['playground', 'leaks', 'keys'] as const;
const requestTabs = ['parameters', 'headers', 'body', 'settings'] as const;
const responseTabs = ['body', 'tree', 'raw', 'hex', 'headers', 'timing', 'request'] as const;

const drawers = ['history', 'saved'] as const;

const leakFilterSchema = v.object({
  text: v.string(),
  severities: v.array(v.picklist(severities)),
  environment: v.nullable(v.picklist([...environments, 'unknown'])),
  part: v.nullable(v.picklist(partGroups)),
});

/** What the panel of one tab shows, kept so that undocking, which reloads the panel, changes nothing on screen. */
const panelStateSchema = v.object({
  view: v.picklist(views),
  draft: playgroundRequestSchema,
  requestTab: v.picklist(requestTabs),
  responseTab: v.picklist(responseTabs),
  /** The id of the finding row that is open. */
  openLeak: v.nullable(v.string()),
  leakFilter: v.optional(leakFilterSchema, { ...noFilter, severities: [] }),
  showSuppressed: v.optional(v.boolean(), false),
  /** A body that was typed, and that an operation's own has taken the place of. */
  formerBody: v.optional(v.nullable(v.string()), null),
  /** What stands beside the playground. */
  drawer: v.optional(v.nullable(v.picklist(drawers)), null),
  /** The id of the entry of history whose answer is shown in the place of the last one. */
  openEntry: v.optional(v.nullable(v.string()), null),
});
export type PanelState = v.InferOutput<typeof panelStateSchema>;

export const initialPanelState: PanelState = {
  view: 'playground',
  draft: {
    provider: 'apivideo',
    environment: 'sandbox',
    base: null,
    keyId: null,
    scheme: 'Basic',
    method: 'GET',
    path: '/videos',
    headers: [],
    ...noBody,
  },
  requestTab: 'headers',
  responseTab: 'body',
  openLeak: null,
  leakFilter: { ...noFilter, severities: [] },
  showSuppressed: false,
  formerBody: null,
  drawer: null,
  openEntry: null,
};

/** In session storage, which is memory: a draft may hold a secret. */
export function storedPanelState(tabId: number): StoredValue<PanelState> {
  return storedValue({
    key: `session:panel-${tabId}`,
    version: 1,
    fallback: initialPanelState,
    parse: objectParser(panelStateSchema, initialPanelState),
  });
}
