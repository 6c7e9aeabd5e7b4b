import type { ReactNode } from 'react';
import { Foreign } from '@/components/ui/Foreign.tsx';
import { jsonTokens } from '@/utils/http/pretty-json.ts';
import styles from './JsonBlock.module.css';
import { ValueToken } from './ValueToken.tsx';

/** Colours a piece of JSON. */
export function paintJson(text: string): ReactNode[] {
  const painted: ReactNode[] = [];
  let end = 0;
  let name: string | null = null;
  for (const { kind, start, end: after } of jsonTokens(text)) {
    const token = text.slice(start, after);
    if (kind === 'punctuation') {
      // A name is the name of the value behind its colon alone.
      if (token !== ':') name = null;
      continue;
    }
    painted.push(text.slice(end, start));
    painted.push(
      kind === 'string' ? (
        <ValueToken key={start} name={name} written={token}>
          <Foreign>{token}</Foreign>
        </ValueToken>
      ) : (
        <span key={start} className={styles[kind]}>
          <Foreign>{token}</Foreign>
        </span>
      ),
    );
    name = kind === 'key' ? token : null;
    end = after;
  }
  painted.push(text.slice(end));
  return painted;
}
