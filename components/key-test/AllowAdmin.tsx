import { Button } from '@/components/ui/Button.tsx';
import { useGrantedHosts } from '@/utils/stores/granted-hosts-store.ts';

/** Asks for the permission that the admin host needs, where it is used. */
export function AllowAdmin({ host }: { host: string }) {
  const allow = useGrantedHosts((state) => state.allow);
  return (
    <Button look="link" onClick={() => void allow(`https://${host}`)}>
      Ask {host} as well
    </Button>
  );
}
