import type { Locate } from '@/utils/detection/replace-secrets.ts';

/** Whether the text of a report, or of a sanitised HAR, is free of every key that `locate` knows. One that is not may not be handed out. */
export function isFreeOfKeys(text: string, locate: Locate): boolean {
  return locate(text).length === 0;
}
