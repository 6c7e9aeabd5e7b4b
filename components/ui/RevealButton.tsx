import { Button } from './Button.tsx';

interface Properties {
  readonly revealed: boolean;
  readonly onReveal: () => void;
  readonly onHide: () => void;
}

/** Shows a masked secret for a short time, or hides it again. */
export function RevealButton({ revealed, onReveal, onHide }: Properties) {
  return (
    <Button look="link" onClick={revealed ? onHide : onReveal}>
      {revealed ? 'Hide' : 'Reveal'}
    </Button>
  );
}
