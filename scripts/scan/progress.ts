import { formatBytes } from '@/utils/http/sizes.ts';

/** Shows how many bytes of a file were read. */
export type ShowProgress = (file: string, bytes: number, size: number) => void;

export interface Progress {
  show(step: string): ShowProgress;
  /** Takes the line away, before anything else is written. */
  clear(): void;
}

type Terminal = Pick<NodeJS.WriteStream, 'isTTY'> & { write(text: string): boolean };

/** Often enough to be seen moving. */
const interval = 100;

/** One line on a terminal that tells how far reading is; nothing where `terminal` is none. `now` is in milliseconds. */
export function createProgress(terminal: Terminal, now: () => number): Progress {
  let shownAt = Number.NEGATIVE_INFINITY;
  return {
    show: (step) => (file, bytes, size) => {
      if (!terminal.isTTY || now() - shownAt < interval) return;
      shownAt = now();
      terminal.write(`\r\u001b[K${step} ${file}: ${formatBytes(bytes)} of ${formatBytes(size)}`);
    },
    clear() {
      if (terminal.isTTY) terminal.write('\r\u001b[K');
    },
  };
}
