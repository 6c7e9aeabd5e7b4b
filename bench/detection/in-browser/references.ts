/** CC: the least that looking at every character costs. */
export function addUnits(text: string): number {
  let sum = 0;
  for (let index = 0; index < text.length; index++) sum = (sum + text.charCodeAt(index)) | 0;
  return sum;
}

/** LIM: what the browser's own search needs for forty characters that are not there. */
export function searchOnce(text: string): number {
  return text.indexOf('0123456789-not-to-be-found-in-any-text~~');
}
