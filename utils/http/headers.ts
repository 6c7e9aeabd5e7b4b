/** One header field as received: the name in its original case, the value as it stands (RFC 9110 section 5). */
export type HeaderField = readonly [name: string, value: string];

/** Header fields in the order they came, duplicates kept: an inspector must show both. */
export type HeaderFields = readonly HeaderField[];

/** All values of the fields called `name`, in order; names compare without case (RFC 9110 section 5.1). */
export function headerValues(fields: HeaderFields, name: string): string[] {
  const wanted = name.toLowerCase();
  return fields.filter(([fieldName]) => fieldName.toLowerCase() === wanted).map(([, value]) => value);
}

/** The first value of the field called `name`, or null when there is none. */
export function headerValue(fields: HeaderFields, name: string): string | null {
  return headerValues(fields, name)[0] ?? null;
}

/** The fields with one called `name` of this value, in the place of the first that there was; without any for null. */
export function withHeader(fields: HeaderFields, name: string, value: string | null): HeaderFields {
  const at = fields.findIndex(([fieldName]) => fieldName.toLowerCase() === name.toLowerCase());
  const others = fields.filter(([fieldName]) => fieldName.toLowerCase() !== name.toLowerCase());
  if (value === null) return others;
  return at === -1 ? [...others, [name, value]] : others.toSpliced(at, 0, [fields[at]?.[0] ?? name, value]);
}
