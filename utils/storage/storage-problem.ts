import { NewerVersionError } from './stored-value.ts';

/** Why a stored value could not be read or written, in a sentence: newer data, or what the browser says (quota, disk). */
export function storageProblem(error: unknown): string {
  if (error instanceof NewerVersionError) return error.message;
  const reason = error instanceof Error ? error.message : String(error);
  return `The browser's storage failed and was left as it is. It says: ${reason}`;
}
