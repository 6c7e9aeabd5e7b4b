import * as v from 'valibot';
import { type BoundHost, readBase } from '@/utils/providers/bound-host.ts';
import { environments } from '@/utils/providers/provider.ts';
import { changeList } from './change-list.ts';
import { listParser } from './parse-list.ts';
import { storedValue } from './stored-value.ts';

/** How many are kept: a bound against accidents. */
const mostBoundHosts = 100;

/** What is stored could have been written by hand: a key goes nowhere that could not have been entered. */
const boundHostSchema = v.object({
  base: v.pipe(
    v.string(),
    v.maxLength(2000),
    v.check((text) => {
      const read = readBase(text);
      return read.ok && read.base === text;
    }),
  ),
  provider: v.string(),
  environment: v.picklist(environments),
});

/** The hosts of the user's own, for every window. */
export const storedBoundHosts = storedValue<readonly BoundHost[]>({
  key: 'local:bound-hosts',
  version: 1,
  fallback: [],
  parse: listParser(boundHostSchema),
});

/** Binds a host, which belongs to one environment alone. Returns why that cannot be, or null. */
export function bindHost(added: BoundHost): Promise<string | null> {
  return change((hosts) => {
    const same = hosts.find(({ base }) => base === added.base);
    if (same !== undefined)
      return `${added.base} stands for ${same.environment} already, and a host belongs to one environment. Remove it first.`;
    if (hosts.length >= mostBoundHosts)
      return `${mostBoundHosts} hosts are kept at most. Remove one that is not needed.`;
    return [...hosts, added];
  });
}

/** Removes a host by its base. Returns why that cannot be, or null. */
export function unbindHost(base: string): Promise<string | null> {
  return change((hosts) => hosts.filter((host) => host.base !== base));
}

function change(decide: (hosts: readonly BoundHost[]) => readonly BoundHost[] | string): Promise<string | null> {
  return changeList(storedBoundHosts, 'authlens-bound-hosts', decide);
}
