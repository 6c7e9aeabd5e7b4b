import { decodeText } from '@/utils/encoding/text.ts';
import { bodyFields, isJson } from './body-fields.ts';
import type { Field } from './field.ts';
import type { Part } from './finding.ts';
import { queryFields } from './form-fields.ts';
import { jsonMembers } from './json-members.ts';

/** One text of an exchange; what it is read as is found out when somebody first asks. */
export class PartText {
  readonly part: Part;
  /** Of the header that the text is the value of, or the index of the message. */
  readonly name: string | null;
  /** Null for what is text alone. */
  readonly bytes: Uint8Array | null;
  /** Whether the browser gave it as text. */
  readonly isText: boolean;
  /** The content coding of a body that says one: `gzip`, `deflate`. */
  readonly coding: string | null;
  #text: string | null;
  #fields: Field[] | null = null;

  constructor(part: Part, name: string | null, text: string | null, bytes: Uint8Array | null, coding: string | null) {
    this.part = part;
    this.name = name;
    this.bytes = bytes;
    this.coding = coding;
    this.isText = text !== null;
    this.#text = text;
  }

  text(): string {
    this.#text ??= decodeText(this.bytes ?? new Uint8Array());
    return this.#text;
  }

  /** The named values inside the text. */
  fields(): readonly Field[] {
    this.#fields ??= readFields(this.part, this.text());
    return this.#fields;
  }
}

function readFields(part: Part, text: string): Field[] {
  if (part === 'request.url') return queryFields(text);
  if (part === 'request.body') return bodyFields(text);
  return part === 'response.body' && isJson(text) ? jsonMembers(text) : [];
}
