import { headerSecrets, maskHeader } from '@/utils/detection/named-secrets.ts';
import { redactionMask } from '@/utils/detection/redact.ts';
import { namesSecret } from '@/utils/detection/secret-names.ts';
import type { BodyPart } from '@/utils/http/request-body.ts';
import type { PlaygroundRequest } from '@/utils/sending/sending.ts';

type Form = Pick<PlaygroundRequest, 'fields' | 'parts'>;

/** The fields and parts of a body, the values masked whose names are those of credentials; files keep their names alone. */
export function maskForm({ fields, parts }: Form): Form {
  return { fields: fields.map((field) => (field[1] === '' ? field : maskHeader(field))), parts: parts.map(maskPart) };
}

/** The credentials in the clear that fields and parts hold under the names of credentials. */
export function formSecrets({ fields, parts }: Form): string[] {
  const texts = parts.flatMap((part) => (part.kind === 'text' ? [[part.name, part.value] as const] : []));
  return headerSecrets([...fields, ...texts].filter(([, value]) => value !== ''));
}

function maskPart(part: BodyPart): BodyPart {
  return part.kind === 'text' && part.value !== '' && namesSecret(part.name) ? { ...part, value: redactionMask } : part;
}
