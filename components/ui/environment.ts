import type { Environment } from '@/utils/providers/provider.ts';
import type { Tone } from './Chip.tsx';

/** An environment's colour is the tone of its own name: never shown without the word. */
export function environmentTone(environment: Environment | 'unknown'): Tone {
  return environment === 'unknown' ? 'neutral' : environment;
}
