import { base64Digits, createSeeded } from './seeded.ts';

/** A style sheet of about `length` characters that is nothing but one picture in base64. */
export function base64Image(length: number, seed: number): string {
  const seeded = createSeeded(seed);
  let text = '.hero{background:url(data:image/png;base64,';
  while (text.length < length - 2) text += seeded.text(64, base64Digits);
  return `${text.slice(0, length - 2)})}`;
}
