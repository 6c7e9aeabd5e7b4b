/** Words that stand where a key belongs in samples and in code that went wrong. */
const words =
  /^(?:(?:your|my|the|an?|some|test|insert|put|enter|replace|example|sample|dummy|fake|demo)[-_ .]?)*(?:api[-_ .]?)?(?:key|token|secret|user(?:name)?|value|here|placeholder|change[-_ ]?me|replace[-_ ]?me|todo|undefined|null|none|nil|nan|true|false|\[object object\])(?:[-_ .]?(?:here|goes|example|placeholder|value))*$/i;

/** Whether a value only holds the place of a key: `YOUR_API_KEY`, `<key>`, `{{apiKey}}`, `xxxxxxxx`, `undefined`. One in brackets may be cut at a blank. */
export function isPlaceholder(value: string): boolean {
  return words.test(value.slice(0, 200)) || /^(?:[<{[].*|\$\{?\w*\}?|%\w*%)$/s.test(value) || isOneCharacter(value);
}

/** `xxxx`, `****`, `XXXX-XXXX`. */
function isOneCharacter(value: string): boolean {
  const marks = new Set(value.replace(/[-_. ]/g, ''));
  return value.length > 0 && marks.size <= 1;
}
