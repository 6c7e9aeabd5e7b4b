/** How long nothing must have come, in milliseconds, for what is held to be let go. */
export const calm = 150;

/** How long the first that is held waits at most, in milliseconds. */
export const patience = 1000;

/** Tasks that wait while more of them come. */
export interface Held<Task> {
  add(task: Task): void;
  /** Lets go at once of all that is held, in the order in which it came. */
  letGo(): void;
}

/** Holds tasks until none has come for `calm`, or the first has waited for `patience`, and then runs each. */
export function holdWhileBusy<Task>(run: (task: Task) => void): Held<Task> {
  let held: Task[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest = 0;

  function letGo(): void {
    clearTimeout(timer);
    const tasks = held;
    held = [];
    for (const task of tasks) run(task);
  }

  return {
    letGo,
    add(task) {
      const now = performance.now();
      if (held.length === 0) latest = now + patience;
      held.push(task);
      clearTimeout(timer);
      timer = setTimeout(letGo, Math.min(calm, latest - now));
    },
  };
}
