import { useCallback, useEffect, useMemo } from 'react';
import { findText } from '@/utils/http/find-text.ts';
import { useBodySearch } from '@/utils/stores/body-search-store.ts';
import { useSlices } from './use-slices.ts';

/** The occurrences of what is searched, in the offsets of a text. */
export interface Found {
  readonly starts: readonly number[];
  /** Of each occurrence, in UTF-16 units. */
  readonly length: number;
  /** The index of the one that is gone to. */
  readonly current: number;
}

const nothing: readonly string[] = [];

/** Searches a text for what the search field says, in slices, and tells the field how much was found. Blocks are joined when that is asked for. */
export function useFound(blocks: readonly string[]): Found {
  const { wanted, matchCase, current, report } = useBodySearch();
  const searched = wanted === '' ? nothing : blocks;
  const make = useCallback(() => findText(searched.join(''), wanted, { matchCase }), [searched, wanted, matchCase]);
  const { pieces } = useSlices(make);
  const starts = useMemo(() => pieces.flat(), [pieces]);
  const count = wanted === '' ? null : starts.length;
  useEffect(() => report(count), [count, report]);
  useEffect(() => () => report(null), [report]);
  return useMemo(() => ({ starts, length: wanted.length, current }), [starts, wanted, current]);
}
