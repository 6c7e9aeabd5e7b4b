/** The names and indices that lead from the root of a document to a value in it. */
export type Path = readonly (string | number)[];

/** A value of a document and where it stands. */
export interface Located {
  readonly value: unknown;
  readonly path: Path;
}

/** Something that could not be used, where it stands, and why in one sentence. */
export interface ImportProblem {
  readonly where: string;
  readonly sentence: string;
}

/** A document that is being read, and the list of what is wrong with it. */
export interface DocumentReader {
  readonly root: Located;
  readonly report: (path: Path, sentence: string) => void;
}

export type Members = Readonly<Record<string, unknown>>;

/** Whether a value is an object with members: no list and not null. */
export function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The member of an object, or the element of a list, with its own place; undefined where there is none. */
export function memberOf({ value, path }: Located, name: string | number): Located {
  const held = Array.isArray(value) && typeof name === 'number' ? (value[name] as unknown) : ownMember(value, name);
  return { value: held, path: [...path, name] };
}

function ownMember(value: unknown, name: string | number): unknown {
  return isMembers(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** Every element of a list, or every member of an object, with its place; none of anything else. */
export function childrenOf(parent: Located): Located[] {
  if (Array.isArray(parent.value)) return parent.value.map((_, index) => memberOf(parent, index));
  return isMembers(parent.value) ? Object.keys(parent.value).map((name) => memberOf(parent, name)) : [];
}

/** The text of a member, or its number as one: YAML reads an unquoted version so. Null when it is neither, or only spaces. */
export function textOf(parent: Located, name: string): string | null {
  const { value } = memberOf(parent, name);
  const text = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
  return text === '' ? null : text;
}

/** A path as a JSON Pointer (RFC 6901 section 3). */
export function toPointer(path: Path): string {
  return path.map((name) => `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
