/** The name of the first parameter that stands unfilled in a path, as in `/videos/{videoId}`, or null; the query is not looked at. */
export function unfilledParameter(path: string): string | null {
  const [beforeQuery = ''] = path.split(/[?#]/, 1);
  return /\{([^{}/]+)\}/.exec(beforeQuery)?.[1] ?? null;
}
