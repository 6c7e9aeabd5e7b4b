import { Chip } from '@/components/ui/Chip.tsx';
import { Foreign } from '@/components/ui/Foreign.tsx';
import { visibleText } from '@/utils/encoding/visible-text.ts';
import type { KeptApi } from '@/utils/openapi/kept-api.ts';
import { environments } from '@/utils/providers/provider.ts';
import { useApis } from '@/utils/stores/apis-store.ts';
import styles from './ServerBindings.module.css';

interface Properties {
  readonly api: KeptApi;
  /** The hosts are those of a provider, which have their environments already. */
  readonly fixed: boolean;
}

/** The servers of an API, each bound to an environment by its user: nobody else knows what a server does for real. */
export function ServerBindings({ api, fixed }: Properties) {
  const bind = useApis((state) => state.bind);
  if (api.servers.length === 0) return <p>No server of the document can be sent to.</p>;
  return (
    <table className={styles.table} aria-label={`Servers of ${visibleText(api.title)}`}>
      <tbody>
        {api.servers.map(({ url, name, environment }) => (
          <tr key={url}>
            <td>
              {fixed ? (
                <Chip tone={environment ?? 'neutral'}>{environment ?? 'not used'}</Chip>
              ) : (
                <select
                  aria-label={`Environment of ${url}`}
                  value={environment ?? ''}
                  onChange={({ target }) =>
                    void bind(api.id, url, environments.find((one) => one === target.value) ?? null)
                  }
                >
                  {environments.map((one) => (
                    <option key={one}>{one}</option>
                  ))}
                  <option value="">not used</option>
                </select>
              )}
            </td>
            <th scope="row">
              <code>
                <Foreign>{url}</Foreign>
              </code>
            </th>
            <td className={styles.name}>
              <Foreign>{name}</Foreign>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
