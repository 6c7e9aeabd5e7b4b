import { memo, type ReactNode } from 'react';
import styles from './TextBlocks.module.css';

interface Properties {
  readonly blocks: readonly string[];
  /** Colours one block; must be stable. */
  readonly paint: ((block: string) => ReactNode) | undefined;
}

/** Some blocks of a long text, drawn anew only when they have changed: there may be thousands around them. */
export const BlockGroup = memo(
  function BlockGroup({ blocks, paint }: Properties) {
    return blocks.map((block, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: blocks are only ever appended.
      <span key={index} className={styles.block}>
        {paint === undefined ? block : paint(block)}
      </span>
    ));
  },
  (before, after) =>
    before.paint === after.paint &&
    before.blocks.length === after.blocks.length &&
    before.blocks.every((block, index) => block === after.blocks[index]),
);
