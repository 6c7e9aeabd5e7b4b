interface Refusal {
  readonly ok: false;
  readonly message: string;
}

/** Of a library that writes the fields of a header in another encoding than browsers do, which is Latin-1. */
export function asciiHeadersOnly(library: string): Refusal {
  return {
    ok: false,
    message: `A header holds a character that is not ASCII, which ${library} sends otherwise than browsers do. Copy as Python instead.`,
  };
}

/** Of a language whose library has nothing for such a body. */
export function textBodiesOnly(language: string): Refusal {
  return {
    ok: false,
    message: `A multipart form or a file as body takes more ${language} than a snippet. Copy as Node.js, Python or PHP instead.`,
  };
}
