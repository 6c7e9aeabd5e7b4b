import { environments } from '@/utils/providers/provider.ts';
import { useKeys } from '@/utils/stores/keys-store.ts';
import { targetOptions } from './target.ts';

/** Every key that can be sent, by its environment, and none, as the options of a select. */
export function TargetOptions({ provider }: { provider: string }) {
  const { keys, openValues } = useKeys();
  return environments.map((environment) => (
    <optgroup key={environment} label={environment}>
      {targetOptions({ keys, openValues }, provider, environment).map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </optgroup>
  ));
}
