import { headerValue, withHeader } from '@/utils/http/headers.ts';
import { isJson, parseMediaType } from '@/utils/http/media-type.ts';
import type { PlaygroundRequest } from '@/utils/sending/sending.ts';
import { usePanel } from '@/utils/stores/panel-store.ts';
import styles from './BodyKinds.module.css';
import { BodyText } from './BodyText.tsx';
import { FileBody } from './FileBody.tsx';
import { FormBody } from './FormBody.tsx';
import { JsonBody } from './JsonBody.tsx';
import { MediaTypeField } from './MediaTypeField.tsx';
import { MultipartBody } from './MultipartBody.tsx';

const kinds = ['JSON', 'Text', 'Form', 'Multipart', 'File'] as const;
type Kind = (typeof kinds)[number];

/** The choice of a kind of body, and its editor. */
export function BodyKinds() {
  const draft = usePanel((state) => state.draft);
  const edit = usePanel((state) => state.edit);
  const kind = kindOf(draft);
  return (
    <>
      <div role="radiogroup" aria-label="Kind of body" className={styles.kinds}>
        {kinds.map((one) => (
          <label key={one} className={styles.kind}>
            <input type="radio" checked={one === kind} onChange={() => edit(changeTo(one, draft))} />
            {one}
          </label>
        ))}
      </div>
      {kind === 'JSON' && <JsonBody />}
      {kind === 'Text' && (
        <>
          <MediaTypeField fallback={null} />
          <BodyText />
        </>
      )}
      {kind === 'Form' && <FormBody />}
      {kind === 'Multipart' && <MultipartBody />}
      {kind === 'File' && <FileBody />}
    </>
  );
}

const kindsOfBody = { form: 'Form', multipart: 'Multipart', file: 'File' } as const;

/** JSON is text without a Content-Type of its own, or with one of JSON. */
function kindOf({ bodyKind, headers }: PlaygroundRequest): Kind {
  if (bodyKind !== 'text') return kindsOfBody[bodyKind];
  const type = headerValue(headers, 'Content-Type');
  return type === null || isJson(parseMediaType(type)) ? 'JSON' : 'Text';
}

/** Another kind of body says of itself what it is: the Content-Type of the one before goes. */
function changeTo(kind: Kind, { headers }: PlaygroundRequest): Partial<PlaygroundRequest> {
  const bodyKind =
    kind === 'JSON' || kind === 'Text'
      ? 'text'
      : ({ Form: 'form', Multipart: 'multipart', File: 'file' } as const)[kind];
  return { bodyKind, headers: withHeader(headers, 'Content-Type', kind === 'Text' ? 'text/plain' : null) };
}
