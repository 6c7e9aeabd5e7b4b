import { isProblemName, type ProblemName } from './api/problems.ts';

/** What nobody knows of the real service, to be tried every way, and what happens on the way to it. */
export interface Switches {
  /** The name of an emulation, or null for api.video's own answers. */
  emulation: string | null;
  /** The challenge of a 401. */
  wwwAuthenticate: 'none' | 'basic' | 'bearer';
  /** The content type of errors: the OpenAPI document says the first, older clients expect the second. */
  contentType: 'application/json' | 'application/problem+json';
  /** The error that a key of another environment gets. */
  wrongEnvironment: ProblemName;
  /** Whether CORS preflights are allowed, or refused with 401. */
  preflight: 'answer' | 'refuse';
}

/** What is documented or most likely. */
export const defaultSwitches: Readonly<Switches> = {
  emulation: null,
  wwwAuthenticate: 'none',
  contentType: 'application/json',
  wrongEnvironment: 'authentication-invalid-api-key',
  preflight: 'answer',
};

/** Asked for by a request, but not there: the message is for whoever wrote the request. */
export class UnknownChoiceError extends Error {}

/**
 * The switches for one request: those of the run, but for what its query says: `emulate` names an emulation, and
 * `emulate-` with the name of another switch sets that one, as in `?emulate-wwwAuthenticate=basic`.
 * Throws an UnknownChoiceError for a value that there is not.
 */
export function requestSwitches(query: URLSearchParams, run: Readonly<Switches>): Switches {
  return {
    emulation: query.get('emulate') ?? run.emulation,
    wwwAuthenticate: choose(query, 'wwwAuthenticate', isOneOf('none', 'basic', 'bearer'), run),
    contentType: choose(query, 'contentType', isOneOf('application/json', 'application/problem+json'), run),
    wrongEnvironment: choose(query, 'wrongEnvironment', isProblemName, run),
    preflight: choose(query, 'preflight', isOneOf('answer', 'refuse'), run),
  };
}

function choose<Name extends Exclude<keyof Switches, 'emulation'>>(
  query: URLSearchParams,
  name: Name,
  accepts: (value: string) => value is Switches[Name],
  run: Readonly<Switches>,
): Switches[Name] {
  const value = query.get(`emulate-${name}`);
  if (value === null) return run[name];
  if (accepts(value)) return value;
  throw new UnknownChoiceError(`The switch ${name} has no value "${value}".`);
}

function isOneOf<Value extends string>(...values: Value[]): (value: string) => value is Value {
  return (value): value is Value => values.some((known) => known === value);
}
