import { useCallback } from 'react';
import { prettyJson } from '@/utils/http/pretty-json.ts';
import { NearBlock } from './NearBlock.tsx';
import { paintJson } from './paint-json.tsx';
import { TextBlocks } from './TextBlocks.tsx';
import { useSlices } from './use-slices.ts';

/** Valid JSON, indented anew. Numbers and duplicate members stay as they were sent. */
export function PrettyJson({ text }: { text: string }) {
  const make = useCallback(() => prettyJson(text), [text]);
  const { pieces, done } = useSlices(make);
  return <TextBlocks label="Body" blocks={pieces} growing={!done} paint={paintBlock} />;
}

function paintBlock(block: string) {
  return <NearBlock text={block} paint={paintJson} />;
}
