/** What a text of a format looks like (OpenAPI Format Registry, JSON Schema 2020-12 section 7.3). */
interface Format {
  readonly sample: string;
  readonly pattern: RegExp;
}

/** The formats for which there is a sample. */
export const formats: ReadonlyMap<string, Format> = new Map([
  [
    'date-time',
    {
      sample: '2026-01-01T00:00:00Z',
      pattern: /^\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-6]\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/i,
    },
  ],
  ['date', { sample: '2026-01-01', pattern: /^\d{4}-[01]\d-[0-3]\d$/ }],
  ['time', { sample: '00:00:00Z', pattern: /^[0-2]\d:[0-5]\d:[0-6]\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/i }],
  [
    'duration',
    { sample: 'PT1M', pattern: /^P(?!$)(?:\d+W|(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?)$/ },
  ],
  [
    'uuid',
    {
      sample: '00000000-0000-4000-8000-000000000000',
      pattern: /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i,
    },
  ],
  ['email', { sample: 'name@example.com', pattern: /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/ }],
  ['uri', { sample: 'https://example.com/', pattern: /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i }],
  ['url', { sample: 'https://example.com/', pattern: /^https?:\/\/[^\s<>"{}|\\^`]+$/i }],
  ['uri-reference', { sample: '/', pattern: /^[^\s<>"{}|\\^`]*$/ }],
  [
    'hostname',
    { sample: 'example.com', pattern: /^[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)*$/i },
  ],
  ['ipv4', { sample: '192.0.2.1', pattern: /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.|$)){4}$/ }],
  ['ipv6', { sample: '2001:db8::1', pattern: /^[\da-f:.]{2,45}$/i }],
  ['byte', { sample: 'AA==', pattern: /^(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/ }],
]);
