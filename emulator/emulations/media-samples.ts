import { crc32, deflateSync } from 'node:zlib';

/** A PNG of one colour (PNG specification, third edition). */
export function pngImage(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // 8 bits a channel, RGB.
  header.set([8, 2], 8);
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(3 * width, 'Kz\xd0', 'latin1')]);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  const chunks = [chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...chunks]);
}

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([uint32(data.length, 'BE'), typed, uint32(crc32(typed), 'BE')]);
}

/** A second of silence: 8000 samples of 8 bits (RIFF, WAVE). */
export function waveSound(): Buffer {
  const samples = Buffer.alloc(8000, 0x80);
  const format = Buffer.alloc(16);
  format.writeUInt16LE(1, 0);
  format.writeUInt16LE(1, 2);
  format.writeUInt32LE(8000, 4);
  format.writeUInt32LE(8000, 8);
  format.writeUInt16LE(1, 12);
  format.writeUInt16LE(8, 14);
  const body = Buffer.concat([
    Buffer.from('WAVEfmt '),
    uint32(format.length, 'LE'),
    format,
    Buffer.from('data'),
    uint32(samples.length, 'LE'),
    samples,
  ]);
  return Buffer.concat([Buffer.from('RIFF'), uint32(body.length, 'LE'), body]);
}

function uint32(value: number, order: 'LE' | 'BE'): Buffer {
  const bytes = Buffer.alloc(4);
  if (order === 'LE') bytes.writeUInt32LE(value);
  else bytes.writeUInt32BE(value);
  return bytes;
}
