/** A media type as Content-Type carries it (RFC 9110 section 8.3.1). */
export interface MediaType {
  /** Type and subtype in lower case: `application/json`. */
  readonly essence: string;
  /** The charset parameter as written, or null. */
  readonly charset: string | null;
  /** By name in lower case; the first of two equal names counts. */
  readonly parameters: ReadonlyMap<string, string>;
}

const type = /^[\t\n\r ]*([!#$%&'*+.^_`|~\w-]+\/[!#$%&'*+.^_`|~\w-]+)[\t\n\r ]*(?:;|$)/;
const parameter = /;[\t\n\r ]*([!#$%&'*+.^_`|~\w-]+)=(?:"((?:[^"\\]|\\[\s\S])*)"|([^;]*))/g;

/** Reads a Content-Type value as browsers do (MIME Sniffing standard, "parse a MIME type"), or null when it is none. */
export function parseMediaType(contentType: string | null): MediaType | null {
  const essence = type.exec(contentType ?? '')?.[1]?.toLowerCase();
  if (essence === undefined) return null;
  const parameters = new Map<string, string>();
  for (const [, name = '', quoted, bare = ''] of (contentType ?? '').matchAll(parameter)) {
    const value = quoted === undefined ? bare.trim() : quoted.replace(/\\([\s\S])/g, '$1');
    if (value !== '' && !parameters.has(name.toLowerCase())) parameters.set(name.toLowerCase(), value);
  }
  return { essence, charset: parameters.get('charset') ?? null, parameters };
}

/** Whether a body of this type is JSON: `application/json`, `text/json` or a `+json` subtype (MIME Sniffing standard). */
export function isJson(mediaType: MediaType | null): boolean {
  return mediaType !== null && /^(?:application|text)\/json$|\+json$/.test(mediaType.essence);
}

const textualApplications =
  /^application\/(?:xml|javascript|ecmascript|x-javascript|x-www-form-urlencoded|graphql|yaml|x-yaml|toml|sql|x-ndjson|jsonl|json-seq)$/;

/** Whether a body of this type is meant to be read as text. */
export function isTextual(mediaType: MediaType | null): boolean {
  if (mediaType === null) return false;
  const { essence } = mediaType;
  return (
    essence.startsWith('text/') || isJson(mediaType) || essence.endsWith('+xml') || textualApplications.test(essence)
  );
}
