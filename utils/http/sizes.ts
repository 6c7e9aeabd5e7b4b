import { counted } from './counted.ts';

const units = ['B', 'kB', 'MB', 'GB', 'TB'];

/** A number of bytes in decimal units, as DevTools shows it: "131 B", "1.2 kB", "131 kB", "5.0 MB". */
export function formatBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (Number(roundSize(value, unit)) >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${roundSize(value, unit)} ${units[unit]}`;
}

function roundSize(value: number, unit: number): string {
  const oneDecimal = value.toFixed(1);
  return unit === 0 || Number(oneDecimal) >= 100 ? value.toFixed(0) : oneDecimal;
}

/** A duration given in milliseconds: "38 ms", "1.20 s". */
export function formatDuration(milliseconds: number): string {
  const whole = Math.round(milliseconds);
  return whole < 1000 ? `${whole} ms` : `${(milliseconds / 1000).toFixed(2)} s`;
}

const spans = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** How far away a time is, given in milliseconds and rounded down to its largest unit: "45 seconds", "12 minutes", "2 days". */
export function formatSpan(milliseconds: number): string {
  const [unit, length] = spans.find(([, least]) => milliseconds >= least) ?? (['second', 1000] as const);
  return counted(Math.floor(milliseconds / length), unit);
}
