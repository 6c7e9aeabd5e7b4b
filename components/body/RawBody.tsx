import { DecodedBody, type ReceivedBody } from './DecodedBody.tsx';
import { PlainText } from './PlainText.tsx';

/** The body as received: text exactly as it came, or bytes. */
export function RawBody(body: ReceivedBody) {
  return <DecodedBody {...body}>{(text) => <PlainText label="Body as received" text={text} />}</DecodedBody>;
}
