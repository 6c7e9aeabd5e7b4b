/** Lets the pieces of slow answers through one by one. A release before anybody waits is kept for the next. */
export class PieceGate {
  #released = 0;
  readonly #waiting = new Set<() => void>();

  /** Lets one piece through: the one that waits longest, or the next to come. */
  release(): void {
    const [first] = this.#waiting;
    if (first === undefined) this.#released += 1;
    else first();
  }

  /** Resolves when the next piece may go, or when `signal` aborts: whoever waits must look which it was. */
  pass(signal: AbortSignal): Promise<void> {
    if (this.#released > 0) {
      this.#released -= 1;
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      const leave = () => {
        this.#waiting.delete(leave);
        signal.removeEventListener('abort', leave);
        resolve();
      };
      this.#waiting.add(leave);
      signal.addEventListener('abort', leave);
    });
  }
}
