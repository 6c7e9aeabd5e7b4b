import { useId } from 'react';
import { headerValue, withHeader } from '@/utils/http/headers.ts';
import { usePanel } from '@/utils/stores/panel-store.ts';
import styles from './Rows.module.css';

const usual = [
  'text/plain',
  'text/csv',
  'text/vtt',
  'text/html',
  'application/xml',
  'application/yaml',
  'application/x-ndjson',
  'application/graphql',
  'application/octet-stream',
  'video/mp4',
  'image/jpeg',
  'image/png',
];

/** The media type of the body, which is the Content-Type under Headers. An empty one is `fallback`; without that it stays empty. */
export function MediaTypeField({ fallback }: { fallback: string | null }) {
  const id = useId();
  const headers = usePanel((state) => state.draft.headers);
  const edit = usePanel((state) => state.edit);
  const change = (type: string) => {
    const value = type === '' && fallback !== null ? null : type;
    edit({ headers: withHeader(headers, 'Content-Type', value) });
  };
  return (
    <p className={styles.line}>
      <label htmlFor={id}>Media type</label>
      <input
        id={id}
        list={`${id}-usual`}
        className={styles.mediaType}
        spellCheck={false}
        placeholder={fallback ?? undefined}
        value={headerValue(headers, 'Content-Type') ?? ''}
        onChange={({ target }) => change(target.value)}
      />
      <datalist id={`${id}-usual`}>
        {usual.map((type) => (
          <option key={type} value={type} />
        ))}
      </datalist>
    </p>
  );
}
