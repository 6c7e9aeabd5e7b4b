import { useMemo } from 'react';
import { markUnseen } from '@/components/ui/Foreign.tsx';
import { splitTextBlocks } from '@/utils/http/text-blocks.ts';
import { NearBlock } from './NearBlock.tsx';
import { TextBlocks } from './TextBlocks.tsx';

/** A text exactly as it came. */
export function PlainText({ label, text }: { label: string; text: string }) {
  const blocks = useMemo(() => splitTextBlocks(text), [text]);
  return <TextBlocks label={label} blocks={blocks} paint={paintBlock} />;
}

function paintBlock(block: string) {
  return <NearBlock text={block} paint={markUnseen} />;
}
