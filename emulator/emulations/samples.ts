/** The kind of page that nginx answers with, CRLF line ends included. */
export function htmlPage(title: string): string {
  return [
    '<html>',
    `<head><title>${title}</title></head>`,
    '<body>',
    `<center><h1>${title}</h1></center>`,
    '<hr><center>nginx</center>',
    '</body>',
    '</html>',
    '',
  ].join('\r\n');
}

/** A page whose parts each set `ran` on the window and its parents, should anything ever run them. */
export const scriptPage = `<!doctype html>
<title>Not run</title>
<script>window.ran = parent.ran = top.ran = true</script>
<img src="x" onerror="window.ran = parent.ran = top.ran = true">
<iframe srcdoc="<script>parent.ran = top.ran = true</script>"></iframe>
`;

/** A list of videos as JSON of about 5 MB, indented by `indent` spaces; 0 puts all in one line. */
export function bigJson(indent: number): string {
  const data = Array.from({ length: 12_500 }, (_, index) => ({
    videoId: `vi${String(index).padStart(22, '0')}`,
    title: `Video ${index}`,
    description: 'An amazing video explaining the string theory. '.repeat(7),
  }));
  return JSON.stringify({ data }, null, indent);
}

/** JSON of about 5 MB in some 430 000 small values, in one line. */
export function smallValuesJson(): string {
  const views = Array.from({ length: 86_000 }, (_, index) => ({
    viewerId: 100_000 + index,
    watched: (index % 400) / 400,
    live: index % 2 === 0,
    device: index % 3 === 0 ? 'tv' : 'phone',
  }));
  return JSON.stringify(views);
}

/** JSON that says more than a parser keeps: it must be shown as it stands. */
export const trickyJson = String.raw`{
  "beyondDouble": 12345678901234567890,
  "one": 1.0,
  "infinite": 1e400,
  "negativeZero": -0,
  "exponent": 1E+2,
  "twice": "first",
  "twice": "second",
  "escapes": "\u00e9 \ud83d\ude00 \/ \b\f\n\r\t\" \\ \u0000",
  "loneSurrogate": "\ud800",
  "__proto__": { "polluted": true },
  "": "a member without a name",
  "10": "before nine in the text",
  "9": "after ten in the text"
}
`;
