import { findTarget } from '@/utils/providers/api-target.ts';
import { environments } from '@/utils/providers/provider.ts';
import { useKeys } from '@/utils/stores/keys-store.ts';
import { useTargets } from '@/utils/stores/targets-store.ts';
import { targetOptions } from './target.ts';

/** Every key of an API that can be sent, by its environment, and none, as the options of a select. */
export function TargetOptions({ provider }: { provider: string }) {
  const { keys, openValues } = useKeys();
  const targets = useTargets((state) => state.targets);
  const bases = findTarget(provider, targets)?.bases ?? {};
  const there = environments.filter((environment) => bases[environment] !== undefined);
  return there.map((environment) => (
    <optgroup key={environment} label={environment}>
      {targetOptions({ keys, openValues }, provider, environment).map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </optgroup>
  ));
}
