/** The forms of a key that people search for one by one: as it is, base64 at its three alignments, hex, percent and `\u`. */
export function keyForms(key: string): string[] {
  const hex = [...key].map((letter) => letter.charCodeAt(0).toString(16).padStart(2, '0'));
  const base64 = ['', ' ', '  '].map((before) => innerBase64(key, before));
  const escaped = [hex.map((pair) => `%${pair}`), hex.map((pair) => `\\u00${pair}`)].map((units) => units.join(''));
  return [key, ...base64, hex.join(''), hex.join('').toUpperCase(), ...escaped];
}

/** The base64 digits that depend on the key alone, whatever stands before and behind it. */
function innerBase64(key: string, before: string): string {
  const bits = 8 * before.length;
  const digits = btoa(before + key).replaceAll('=', '');
  return digits.slice(Math.ceil(bits / 6), Math.floor((bits + 8 * key.length) / 6));
}
