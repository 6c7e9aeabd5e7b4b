import { percentDecode } from '@/utils/encoding/percent.ts';

/**
 * The values that a path has for the parameters of a template such as `/videos/{videoId}`, those unfilled being empty;
 * null where the path is not one of the template. An absolute URL is read by its path.
 */
export function readPathParameters(template: string, path: string): ReadonlyMap<string, string> | null {
  const matched = match(template, path);
  if (matched === null) return null;
  return new Map(matched.names.map((name, index) => [name, decode(matched.values[index] ?? '')]));
}

/** `path` with another value for one parameter of its template, all else as it was typed; an empty value leaves it unfilled. */
export function fillPathParameter(template: string, path: string, name: string, value: string): string {
  const matched = match(template, path);
  if (matched === null) return path;
  const { before, literals, names, values, after } = matched;
  const written = value === '' ? `{${name}}` : encodeURIComponent(value.toWellFormed());
  const filled = names.map((other, index) => (other === name ? written : (values[index] ?? '')));
  return before + literals.map((literal, index) => literal + (filled[index] ?? '')).join('') + after;
}

interface Match {
  /** Scheme and host of an absolute URL. */
  readonly before: string;
  /** What stands between the values, one more than there are values. */
  readonly literals: readonly string[];
  readonly names: readonly string[];
  /** As typed. */
  readonly values: readonly string[];
  /** Query and fragment. */
  readonly after: string;
}

function match(template: string, path: string): Match | null {
  const [, before = '', target = '', after = ''] = /^((?:https?:)?\/\/[^/?#]*)?([^?#]*)(.*)$/is.exec(path) ?? [];
  const pieces = template.split(/\{([^{}]+)\}/);
  const literals = pieces.filter((_, index) => index % 2 === 0);
  const names = pieces.filter((_, index) => index % 2 === 1);
  const pattern = literals.map((literal) => literal.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('([^/]+)');
  const [whole, ...values] = new RegExp(`^${pattern}$`).exec(target) ?? [];
  return whole === undefined ? null : { before, literals, names, values, after };
}

function decode(value: string): string {
  return /^\{[^{}]+\}$/.test(value) ? '' : percentDecode(value);
}
