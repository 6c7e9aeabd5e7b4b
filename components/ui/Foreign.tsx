import { Children, type ReactNode } from 'react';
import { cutByUnseen } from '@/utils/encoding/unseen.ts';

/**
 * Text that somebody else has written, such as a page or a server: what cannot be seen in it is marked, and cannot turn
 * what stands around it. The text content stays what it was, so what is selected and copied is what came.
 */
export function Foreign({ children }: { children: ReactNode }) {
  return Children.map(children, (child) => (typeof child === 'string' ? markUnseen(child) : child));
}

/** One text, its unseen characters each in an element of its own, whose edges end what they begin. */
export function markUnseen(text: string): ReactNode {
  const pieces = cutByUnseen(text);
  if (pieces.every(({ mark }) => mark === null)) return text;
  return pieces.map(({ text: piece, mark }, index) =>
    mark === null ? (
      piece
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text have no other identity.
      <span key={index} data-unseen={mark}>
        {piece}
      </span>
    ),
  );
}
