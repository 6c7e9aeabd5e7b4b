import * as v from 'valibot';
import { type WireEvent, wireEventSchema } from '@/utils/capture/wire-event.ts';
import { onMessage } from '@/utils/messaging/protocol.ts';
import { findHost } from '@/utils/providers/registry.ts';
import { addWireEvent, belongsToSend, emptyWireLog, type WireLog } from './hop.ts';

/** How long the browser's report may lag behind fetch before the header counts as not observed. */
const longestLag = 2_000;

/** The wire events of one send, collected as they arrive. */
export interface WireWatch {
  readonly log: () => WireLog;
  /** Resolves when the browser has reported the end, when `cannotEnd` holds, or when the report is overdue. */
  settled(cannotEnd: (log: WireLog) => boolean): Promise<void>;
  stop(): void;
}

/** Opens the one listener that this page may have for wire events; each send then watches its own. */
export function listenToWire(): (sendId: string, onChange: (log: WireLog) => void) => WireWatch {
  const watches = new Set<(event: WireEvent) => void>();
  onMessage('wireEvent', ({ data }) => {
    const event = v.parse(wireEventSchema, data);
    for (const receive of watches) receive(event);
  });

  return (sendId, onChange) => {
    let log = emptyWireLog;
    let recheck = (): void => {};
    const receive = (event: WireEvent): void => {
      if (!belongsToSend(event, sendId, log)) return;
      log = addWireEvent(log, event);
      onChange(log);
      recheck();
    };
    watches.add(receive);
    return {
      log: () => log,
      stop: () => watches.delete(receive),
      settled: (cannotEnd) =>
        new Promise((resolve) => {
          const overdue = setTimeout(resolve, longestLag);
          recheck = () => {
            if (!log.ended && !cannotEnd(log)) return;
            clearTimeout(overdue);
            resolve();
          };
          recheck();
        }),
    };
  };
}

/** Whether the last thing reported is a redirect to an origin that is not observed: nothing more will come. */
export function leavesObservedHosts({ hops }: WireLog): boolean {
  const target = hops.at(-1)?.redirectUrl ?? null;
  if (target === null || !URL.canParse(target)) return false;
  const { protocol, hostname, origin } = new URL(target);
  if (hops.some(({ url }) => new URL(url).origin === origin)) return false;
  return protocol !== 'https:' || findHost(hostname) === null;
}
