import type { View } from './view.ts';
import type { WatchList } from './watch-list.ts';

/** The scan of a text, as it looks to what opens the layers in it. */
export interface LayerScan {
  readonly list: WatchList;
  /** Whether there is room for so many decoded bytes more, which are then taken. What finds none is not looked at. */
  spend(bytes: number): boolean;
  /** Whether one more stretch may be tried as compressed data. */
  mayInflate(): boolean;
  /** Looks for everything in what was opened. */
  view(view: View): void;
}

/** Deeper layers than these are not opened. */
export const deepestLayer = 8;
