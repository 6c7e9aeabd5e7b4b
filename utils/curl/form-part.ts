import type { TemplatePart } from '@/utils/http/request-template.ts';
import type { GivenOption } from './command-line.ts';

/** What `-F` or `--form-string` adds to a form, with a sentence for what of it cannot be taken over; null when it has no `=`. */
export function readFormPart({ option, value }: GivenOption): { part: TemplatePart; notes: readonly string[] } | null {
  const equalsAt = value.indexOf('=');
  if (equalsAt < 0) return null;
  const name = value.slice(0, equalsAt);
  const content = value.slice(equalsAt + 1);
  if (option.name === 'form-string') return { part: { name, value: content, contentType: null }, notes: [] };
  const [, mark = '', rest = ''] = /^([@<]?)(.*)$/s.exec(content) ?? [];
  const { text, parameters, rest: lost } = readContent(rest);
  const contentType = parameters.get('type') ?? null;
  const others = [...parameters.keys()].filter((key) => key !== 'type' && key !== 'filename');
  const notes = others.map((key) => `“${key}” of the form field “${name}” cannot be taken over; it was left out.`);
  if (lost !== '')
    notes.push(
      `In the form field “${name}” curl leaves out what stands after a semicolon, unless all of it is in double quotes.`,
    );
  if (mark === '@') {
    if (text.includes(','))
      notes.push(`The form field “${name}” names several files; they are taken for one name, as it is written.`);
    return { part: { name, file: text, fileName: parameters.get('filename') ?? null, contentType }, notes };
  }
  if (mark === '') return { part: { name, value: text, contentType }, notes };
  notes.push(`The text of the form field “${name}” is in the file ${text}, which cannot be read from here.`);
  return { part: { name, value: '', contentType }, notes };
}

/** `content;type=…;filename=…`: content and parameters may stand in quotes, in which a backslash escapes a quote and itself. */
function readContent(written: string): { text: string; parameters: Map<string, string>; rest: string } {
  const [content = ''] = /^(?:"(?:\\[\s\S]|[^"\\])*"|[^;]*)/.exec(written) ?? [];
  const parameters = new Map<string, string>();
  let rest = written.slice(content.length);
  const parameter = /^\s*;\s*(type|filename|headers|encoder)=("(?:\\[\s\S]|[^"\\])*"|[^;]*)/;
  while (rest !== '') {
    const match = parameter.exec(rest);
    if (match === null) break;
    const [whole, key = '', value = ''] = match;
    parameters.set(key, unquote(value.trim()));
    rest = rest.slice(whole.length);
    // A media type has parameters of its own.
    const [own = ''] =
      key === 'type' ? (/^(?:\s*;\s*(?!type=|filename=|headers=|encoder=)[^;]*)+/.exec(rest) ?? []) : [];
    parameters.set(key, `${parameters.get(key)}${own}`);
    rest = rest.slice(own.length);
  }
  return { text: unquote(content), parameters, rest };
}

function unquote(text: string): string {
  return /^".*"$/s.test(text) ? text.slice(1, -1).replace(/\\(["\\])/g, '$1') : text;
}
