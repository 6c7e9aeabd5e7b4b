import { useMemo } from 'react';
import { type PreparedResult, prepareSend } from '@/utils/sending/prepare-send.ts';
import { useBoundHosts } from './bound-hosts-store.ts';
import { useKeys } from './keys-store.ts';
import { usePanel } from './panel-store.ts';
import { useSession } from './session-store.ts';
import { useTargets } from './targets-store.ts';

/** What would be sent if Send were pressed now, or why it could not be. */
export function usePrepared(): PreparedResult {
  const draft = usePanel((state) => state.draft);
  const keys = useKeys((state) => state.keys);
  const openValues = useKeys((state) => state.openValues);
  const boundHosts = useBoundHosts((state) => state.hosts);
  const targets = useTargets((state) => state.targets);
  const files = useSession((state) => state.files);
  return useMemo(
    () => prepareSend(draft, keys, { boundHosts, openValues, targets, files }),
    [draft, keys, boundHosts, openValues, targets, files],
  );
}
