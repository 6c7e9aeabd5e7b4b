import { headerValues } from '../../emulator/raw-header.ts';
import type { RecordedRequest } from '../../emulator/recorder.ts';
import type { Authlens } from './authlens.ts';

/** A function that gives the requests which the emulator has received since its last call. */
export function recordTaker(authlens: () => Pick<Authlens, 'emulator'>): () => RecordedRequest[] {
  let seen = 0;
  return () => {
    const { records } = authlens().emulator;
    const taken = records.slice(seen);
    seen = records.length;
    return taken;
  };
}

/** Every Authorization value of a request as received. */
export function authorizationsOf(record: RecordedRequest | undefined): string[] {
  return headerValues(record?.rawHeaders ?? [], 'Authorization');
}
