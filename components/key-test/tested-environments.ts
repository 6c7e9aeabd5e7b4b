import { type Environment, environments, type Provider } from '@/utils/providers/provider.ts';
import { useAllowed } from '@/utils/stores/granted-hosts-store.ts';

/** Those whose hosts may be asked: two at install, the admin host once it is allowed. */
export function useTestedEnvironments({ hosts }: Provider): readonly Environment[] {
  const admin = useAllowed(`https://${hosts.admin}`);
  return environments.filter((environment) => environment !== 'admin' || admin);
}
