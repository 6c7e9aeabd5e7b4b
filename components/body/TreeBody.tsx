import { useCallback } from 'react';
import { Note } from '@/components/ui/Note.tsx';
import { mostNodes, readJsonTree } from '@/utils/http/json-tree.ts';
import { withoutMark } from '@/utils/http/pretty-json.ts';
import { JsonTreeView } from './JsonTreeView.tsx';
import { useSlicedResult } from './use-sliced-result.ts';

interface Properties {
  readonly text: string;
  /** Where the text stops being JSON, or null when it is JSON. */
  readonly jsonError: string | null;
}

/** JSON as a tree, or why there is none. */
export function TreeBody({ text, jsonError }: Properties) {
  const make = useCallback(() => readJsonTree(jsonError === null ? withoutMark(text) : ''), [text, jsonError]);
  const tree = useSlicedResult(make);
  if (jsonError !== null) return <Note>Only JSON has a tree, and this is none: {jsonError} See Raw.</Note>;
  if (tree === undefined) return null;
  if (tree === null)
    return <Note>This has more than {mostNodes.toLocaleString('en')} values, too many for a tree. See Body.</Note>;
  return <JsonTreeView tree={tree} />;
}
