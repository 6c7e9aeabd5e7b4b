import { useMemo } from 'react';
import { splitTextBlocks } from '@/utils/http/text-blocks.ts';
import { TextBlocks } from './TextBlocks.tsx';

/** A text exactly as it came. */
export function PlainText({ label, text }: { label: string; text: string }) {
  const blocks = useMemo(() => splitTextBlocks(text), [text]);
  return <TextBlocks label={label} blocks={blocks} />;
}
