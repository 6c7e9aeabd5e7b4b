import { create } from 'zustand';
import type { Environment } from '@/utils/providers/provider.ts';

/** A key that was found elsewhere and that its user wants to keep: what the form that adds one begins with. In memory alone. */
export const useKeyToAdd = create<{ readonly value: string; readonly environment: Environment }>()(() => ({
  value: '',
  environment: 'sandbox',
}));

/** Once the form has it, nothing else keeps it. */
export function forgetKeyToAdd(): void {
  useKeyToAdd.setState({ value: '', environment: 'sandbox' });
}
