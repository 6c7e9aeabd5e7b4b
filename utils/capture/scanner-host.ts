import { createScanner } from '@/utils/detection/create-scanner.ts';
import type { Scanner, ScanResult, WatchedKey } from '@/utils/detection/scanner.ts';
import type { HttpExchange } from '@/utils/http/exchange.ts';

export type ScannerRequest =
  | { readonly type: 'start'; readonly salt: Uint8Array; readonly ownOrigin: string }
  | { readonly type: 'watch'; readonly keys: readonly WatchedKey[] }
  | { readonly type: 'scan'; readonly id: number; readonly exchange: HttpExchange };

export type ScannerAnswer =
  | { readonly id: number; readonly result: ScanResult }
  | { readonly id: number; readonly error: string };

/** The side of a MessagePort or a worker's global scope that this needs. */
interface Port {
  addEventListener(type: 'message', listener: (event: MessageEvent<ScannerRequest>) => void): void;
  postMessage(answer: ScannerAnswer): void;
}

/** Runs in the scanner worker: answers each exchange with what was found in it. `start` comes first. */
export function serveScanner(port: Port): void {
  let scanner = createScanner({ salt: new Uint8Array() });
  port.addEventListener('message', ({ data }) => {
    if (data.type === 'start') scanner = createScanner({ salt: data.salt, ownOrigin: data.ownOrigin });
    else if (data.type === 'watch') scanner.watch(data.keys);
    else port.postMessage(answer(scanner, data));
  });
}

/** An exchange that cannot be scanned must not take those behind it along. */
function answer(scanner: Scanner, { id, exchange }: { id: number; exchange: HttpExchange }): ScannerAnswer {
  try {
    return { id, result: scanner.scan(exchange) };
  } catch (error) {
    return { id, error: String(error) };
  }
}
