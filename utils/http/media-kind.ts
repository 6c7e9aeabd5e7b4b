import { parseMediaType } from './media-type.ts';

/** What a browser can show of a body that is no text: of which kind it is, and its media type. */
export interface Media {
  readonly kind: 'image' | 'video' | 'audio';
  readonly type: string;
}

/** First bytes that give a format away (MIME Sniffing standard, section 6.1); null stands for any byte. */
const signatures: readonly { readonly bytes: readonly (number | null)[]; readonly media: Media }[] = [
  { bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], media: { kind: 'image', type: 'image/png' } },
  { bytes: [0xff, 0xd8, 0xff], media: { kind: 'image', type: 'image/jpeg' } },
  { bytes: [0x47, 0x49, 0x46, 0x38], media: { kind: 'image', type: 'image/gif' } },
  {
    bytes: [0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x57, 0x45, 0x42, 0x50],
    media: { kind: 'image', type: 'image/webp' },
  },
  { bytes: [null, null, null, null, 0x66, 0x74, 0x79, 0x70], media: { kind: 'video', type: 'video/mp4' } },
  { bytes: [0x1a, 0x45, 0xdf, 0xa3], media: { kind: 'video', type: 'video/webm' } },
];

/** Whether a body is an image, video or sound: by its Content-Type, or where that says nothing, by how it begins. */
export function mediaKind(bytes: Uint8Array, contentType: string | null): Media | null {
  const essence = parseMediaType(contentType)?.essence ?? 'application/octet-stream';
  const [, kind] = /^(image|video|audio)\//.exec(essence) ?? [];
  if (kind === 'image' || kind === 'video' || kind === 'audio') return { kind, type: essence };
  if (essence !== 'application/octet-stream') return null;
  const known = signatures.find(({ bytes: begin }) => begin.every((byte, at) => byte === null || byte === bytes[at]));
  return known?.media ?? null;
}
