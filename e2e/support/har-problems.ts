type Members = Record<string, 'string' | 'number' | 'object' | 'array' | 'date'>;

// biome-ignore format: a table
const required: { place: string; members: Members }[] = [
  { place: '', members: { startedDateTime: 'date', time: 'number', request: 'object', response: 'object', cache: 'object', timings: 'object' } },
  { place: 'request', members: { method: 'string', url: 'string', httpVersion: 'string', cookies: 'array', headers: 'array', queryString: 'array', headersSize: 'number', bodySize: 'number' } },
  { place: 'response', members: { status: 'number', statusText: 'string', httpVersion: 'string', cookies: 'array', headers: 'array', content: 'object', redirectURL: 'string', headersSize: 'number', bodySize: 'number' } },
  { place: 'response.content', members: { size: 'number', mimeType: 'string' } },
  { place: 'timings', members: { send: 'number', wait: 'number', receive: 'number' } },
];

/** Where a parsed file breaks the HAR 1.2 specification: every member that it requires and that is missing or of another kind. */
export function harProblems(har: unknown): string[] {
  const log = memberOf(har, 'log');
  const entries = memberOf(log, 'entries');
  if (!Array.isArray(entries)) return ['log.entries is not a list'];
  return [
    ...problemsOf(log, 'log', { version: 'string', creator: 'object', entries: 'array' }),
    ...problemsOf(memberOf(log, 'creator'), 'log.creator', { name: 'string', version: 'string' }),
    ...entries.flatMap(entryProblems),
  ];
}

function entryProblems(entry: unknown, index: number): string[] {
  return required.flatMap(({ place, members }) => {
    const path = place === '' ? [] : place.split('.');
    return problemsOf(path.reduce(memberOf, entry), ['entries', index, ...path].join('.'), members);
  });
}

function problemsOf(value: unknown, place: string, members: Members): string[] {
  return Object.entries(members).flatMap(([name, kind]) => {
    const found = kindOf(memberOf(value, name), kind);
    return found === kind ? [] : [`${place}.${name} is no ${kind} but ${found}`];
  });
}

function kindOf(value: unknown, wanted: string): string {
  if (Array.isArray(value)) return 'array';
  if (value === null || value === undefined) return 'missing';
  if (wanted === 'date' && typeof value === 'string' && !Number.isNaN(Date.parse(value))) return 'date';
  return typeof value;
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
