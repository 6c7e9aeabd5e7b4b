/** What stands before a command that is copied out of a terminal: `$ `, `PS C:\> `, `C:\Users\me>`, or PowerShell's call operator. */
const before = /^\s*(?:(?:[$>%#]|PS [^>\r\n]*>|[a-z]:\\[^>\r\n]*>)\s*)?(?:&\s*)?(?=curl(?:\.exe)?\s)/i;

/** Whether a text is a curl command, with or without a prompt before it. */
export function isCurlCommand(text: string): boolean {
  return before.test(text);
}

/** The command without the prompt before it. */
export function withoutPrompt(text: string): string {
  return text.replace(before, '');
}
