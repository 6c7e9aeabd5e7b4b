import { readdirSync, readFileSync } from 'node:fs';

interface MemoryGrowth {
  /** Bytes by which the processes of the browser grew together, at most. */
  readonly browser: number;
  /** The same of this process, in which the emulator runs. */
  readonly emulatorGrowth: number;
}

/** Looks at the memory of a browser and of this process ten times a second, from now on. Reads /proc, which only Linux has. */
export function watchMemory(browserId: number): { stop(): MemoryGrowth } {
  const first = { browser: browserMemory(browserId), own: process.memoryUsage.rss() };
  let highest = first;
  const timer = setInterval(() => {
    highest = {
      browser: Math.max(highest.browser, browserMemory(browserId)),
      own: Math.max(highest.own, process.memoryUsage.rss()),
    };
  }, 100);
  return {
    stop() {
      clearInterval(timer);
      return { browser: highest.browser - first.browser, emulatorGrowth: highest.own - first.own };
    },
  };
}

/** What the processes of the browser have to themselves and their shares of what they have together. */
function browserMemory(browserId: number): number {
  return descendants(browserId).reduce((sum, id) => sum + memoryOf(id), 0);
}

function memoryOf(id: number): number {
  const [, kilobytes = '0'] = /^Pss:\s+(\d+) kB/m.exec(readProc(`${id}/smaps_rollup`)) ?? [];
  return Number(kilobytes) * 1024;
}

function descendants(id: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), Number(/^PPid:\s+(\d+)/m.exec(readProc(`${name}/status`))?.[1])] as const);
  const under = (parent: number): number[] => [
    parent,
    ...parents.filter(([, of]) => of === parent).flatMap(([child]) => under(child)),
  ];
  return under(id);
}

/** Empty when the process has ended meanwhile. */
function readProc(path: string): string {
  try {
    return readFileSync(`/proc/${path}`, 'utf8');
  } catch {
    return '';
  }
}
