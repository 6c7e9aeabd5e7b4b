import * as v from 'valibot';

/** What the user does in DevTools' own search field while our panel is shown. */
export const panelSearchSchema = v.variant('action', [
  v.object({ action: v.literal('search'), wanted: v.string() }),
  v.object({ action: v.literal('next') }),
  v.object({ action: v.literal('previous') }),
]);
export type PanelSearch = v.InferOutput<typeof panelSearchSchema>;

/** Reads what `ExtensionPanel.onSearch` says; null for what is not known. To leave the field is to search for nothing. */
export function readPanelSearch(action: string, query = ''): PanelSearch | null {
  switch (action) {
    case 'performSearch':
      return { action: 'search', wanted: query };
    case 'cancelSearch':
      return { action: 'search', wanted: '' };
    case 'nextSearchResult':
      return { action: 'next' };
    case 'previousSearchResult':
      return { action: 'previous' };
    default:
      return null;
  }
}
