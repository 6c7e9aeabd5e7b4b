/** Downloads last longer than the click that starts them, in milliseconds. */
const longestStart = 60_000;

/** Saves a file as a download, as the browser's settings say. Needs neither a permission nor a click, and works in a panel of DevTools. */
export function saveFile(file: Blob, fileName: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), longestStart);
}
