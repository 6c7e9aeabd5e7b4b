/**
 * Puts a text on the clipboard; returns whether the browser did it. It does up to five seconds after a click. Not by
 * `navigator.clipboard`: a panel of DevTools is a cross-origin frame, where the permissions policy of older browsers
 * forbids that.
 */
export function copyText(text: string): boolean {
  const setText = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
  };
  document.addEventListener('copy', setText, { once: true });
  const copied = document.execCommand('copy');
  document.removeEventListener('copy', setText);
  return copied;
}
