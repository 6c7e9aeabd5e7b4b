import type { HeaderField, HeaderFields } from '@/utils/http/headers.ts';
import type { GivenOption } from './command-line.ts';

export interface HeaderReading {
  readonly fields: HeaderFields;
  /** In lower case: headers that the command asks curl not to send. */
  readonly removed: ReadonlySet<string>;
  readonly notes: readonly string[];
}

/** The header fields that a command asks for, by `-H` and by the options that stand for one field. */
export function readHeaders(options: readonly GivenOption[]): HeaderReading {
  const fields: HeaderField[] = [];
  const removed = new Set<string>();
  const notes: string[] = [];
  const own = new Map<string, string[]>();
  for (const { option, written, value } of options) {
    if (option.name === 'header') {
      const read = readHeader(value);
      if ('note' in read) notes.push(`${written} ${read.note}`);
      else if ('removes' in read) {
        removed.add(read.removes.toLowerCase());
        if (!/^content-type$/i.test(read.removes))
          notes.push(`“${read.removes}:” asks curl to send no such header; the browser may still send its own.`);
      } else fields.push(read.field);
    }
    const ownName = ownFields[option.name];
    if (ownName !== undefined && option.name !== 'cookie') own.set(ownName, [ownValue(option.name, value)]);
    else if (option.name === 'cookie' && !value.includes('='))
      notes.push(`${written} names the file ${value}, whose cookies cannot be read from here.`);
    else if (option.name === 'cookie') own.set('Cookie', [...(own.get('Cookie') ?? []), value]);
  }
  const named = new Set([...fields.map(([name]) => name.toLowerCase()), ...removed]);
  for (const [name, values] of own)
    if (!named.has(name.toLowerCase()) && values.join('') !== '') fields.push([name, values.join(';')]);
  return { fields, removed, notes };
}

/** The options that stand for one header. */
const ownFields: Readonly<Record<string, string>> = {
  'user-agent': 'User-Agent',
  referer: 'Referer',
  cookie: 'Cookie',
  range: 'Range',
};

function ownValue(option: string, value: string): string {
  if (option === 'range') return `bytes=${value}`;
  return option === 'referer' ? value.replace(/;auto$/, '') : value;
}

type ReadHeader = { readonly field: HeaderField } | { readonly removes: string } | { readonly note: string };

/** `Name: value` is a header, `Name:` takes one away, and `Name;` has an empty value (curl's manual, `--header`). */
function readHeader(written: string): ReadHeader {
  if (written.startsWith('@'))
    return { note: `names the file ${written.slice(1)}, whose headers cannot be read from here.` };
  const [, name = '', mark, rest = ''] = /^([^:;]*)([:;])(.*)$/s.exec(written) ?? [];
  const value = rest.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
  if (mark === ':') return value === '' ? { removes: name } : { field: [name, value] };
  if (mark === ';' && value === '') return { field: [name, ''] };
  return { note: 'was left out where it names a header without a colon: curl does not send such a one.' };
}
