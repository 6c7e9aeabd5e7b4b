import type { Tone } from '@/components/ui/Chip.tsx';
import type { Severity } from '@/utils/detection/finding.ts';

const tones: Readonly<Record<Severity, Tone>> = {
  critical: 'production',
  high: 'production',
  medium: 'warning',
  low: 'neutral',
};

/** The colour of a severity; the word always stands with it. */
export function severityTone(severity: Severity): Tone {
  return tones[severity];
}
