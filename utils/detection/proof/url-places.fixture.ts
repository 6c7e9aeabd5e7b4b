import { buildExchange } from '@/utils/detection/exchange.fixture.ts';
import { type Payload, type Place, percentEscaped } from './place.fixture.ts';
import { alphanumeric, type Random } from './random.fixture.ts';
import { name } from './surroundings.fixture.ts';

/** The characters of RFC 3986 that may stand there as they are; `%` among them, for what is escaped already. */
const userCharacters = /^[\w.~%!$&'()*+,;=-]+$/;
const pathCharacters = /^[\w.~%!$'()*+,;=:@/-]+$/;
const queryCharacters = /^[\w.~%!$'()*,;:@/?+=-]+$/;
const fragmentCharacters = /^[\w.~%!$'()*+,;=:@/?-]+$/;

const host = (random: Random) =>
  random.pick(['api.shop.example', 'cdn.example:8443', '192.0.2.7', 'ws.api.video.example']);
const query = (random: Random) => `${name(random)}=${random.text(alphanumeric, 5)}`;

type WriteUrl = (written: string, random: Random) => string;

const user: WriteUrl = (written, random) => `https://${written}${random.pick([':', ''])}@${host(random)}/v1`;
const password: WriteUrl = (written, random) => `https://someone:${written}@${host(random)}/v1`;
const path: WriteUrl = (written, random) =>
  `https://${host(random)}/v1/${written}${random.pick(['', '/x', `?${query(random)}`])}`;
const queryValue: WriteUrl = (written, random) =>
  `https://${host(random)}/?${query(random)}&k=${written}${random.pick(['', `&${query(random)}`, '#top'])}`;
const fragment: WriteUrl = (written, random) =>
  `https://${host(random)}/#${random.pick([`access_token=${written}&a=1`, `/route/${written}`, `x=${written}`])}`;

/** Any URL that holds the payload, and how many layers that took; also for headers that hold URLs. */
export function urlWith({ text }: Payload, random: Random): { readonly text: string; readonly depth: number } {
  const [write, allowed] = random.pick([
    [path, pathCharacters] as const,
    [queryValue, queryCharacters] as const,
    [fragment, fragmentCharacters] as const,
  ]);
  return written(text, allowed, write, random);
}

export const urlPlaces: Readonly<Record<string, Place>> = {
  'URL user name': urlPlace(user, userCharacters),
  'URL password': urlPlace(password, userCharacters),
  'URL path': urlPlace(path, pathCharacters),
  'URL query': urlPlace(queryValue, queryCharacters),
  'URL fragment': urlPlace(fragment, fragmentCharacters),
};

function urlPlace(write: WriteUrl, allowed: RegExp): Place {
  return {
    part: 'request.url',
    put: (payload, random) => {
      if (payload.isSource) return null;
      const { text, depth } = written(payload.text, allowed, write, random);
      return { exchange: buildExchange({ request: { url: text } }), text, depth };
    },
  };
}

function written(text: string, allowed: RegExp, write: WriteUrl, random: Random) {
  const payload = percentEscaped(text, allowed, random);
  return { text: write(payload.text, random), depth: payload.depth };
}
