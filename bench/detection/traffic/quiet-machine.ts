import { cpus } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';

const span = 200;
const idleShare = 0.85;

/** Waits until all processors of this machine have been idle for nearly all of a fifth of a second. */
export async function waitForQuietMachine(): Promise<void> {
  for (let before = readTimes(); ; ) {
    await pause(span);
    const now = readTimes();
    if ((now.idle - before.idle) / (now.total - before.total) >= idleShare) return;
    before = now;
  }
}

function readTimes(): { readonly idle: number; readonly total: number } {
  const times = cpus().map((processor) => processor.times);
  const total = times.flatMap((each) => Object.values(each)).reduce((sum, time) => sum + time, 0);
  return { idle: times.reduce((sum, { idle }) => sum + idle, 0), total };
}
