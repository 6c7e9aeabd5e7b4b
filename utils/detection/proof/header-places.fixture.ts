import { buildExchange } from '@/utils/detection/exchange.fixture.ts';
import type { HeaderFields } from '@/utils/http/headers.ts';
import { type Escaped, jsonEscaped, type Payload, type Place, percentEscaped } from './place.fixture.ts';
import type { Random } from './random.fixture.ts';
import { name, words } from './surroundings.fixture.ts';
import { urlWith } from './url-places.fixture.ts';

/** RFC 6265 section 4.1.1, `cookie-octet`. */
const cookieOctets = /^[!#-+\--:<-[\]-~]+$/;
/** RFC 9110 section 5.5 without `obs-text`, and no blank at the edges. */
const fieldContent = /^[!-~](?:[\t -~]*[!-~])?$/;

type WriteHeader = (payload: Payload, random: Random) => Escaped;

const plainValue: WriteHeader = ({ text }) => ({ text, depth: 0 });
const cookie: WriteHeader = ({ text }, random) => {
  const value = percentEscaped(text, cookieOctets, random);
  return { ...value, text: `theme=dark; ${name(random)}=${value.text}${random.pick(['', '; a=b'])}` };
};
const setCookie: WriteHeader = ({ text }, random) => {
  const value = percentEscaped(text, cookieOctets, random);
  return { ...value, text: `${name(random)}=${value.text}; Path=/; HttpOnly` };
};
const authorization: WriteHeader = ({ text }, random) => ({
  text: `${random.pick(['Basic', 'Bearer', 'Token', 'ApiKey', 'Digest username="a", response='])} ${text}`,
  depth: 0,
});
const json: WriteHeader = ({ text }, random) => {
  const value = jsonEscaped(text, random);
  return { ...value, text: `{"${name(random)}":"${words(random, 3)}","k":"${value.text}"}` };
};

export const headerPlaces: Readonly<Record<string, Place>> = {
  'request header X-Api-Key': headerPlace('request.header', 'X-Api-Key', plainValue),
  'request header Cookie': headerPlace('request.header', 'Cookie', cookie),
  'request header Referer': headerPlace('request.header', 'Referer', urlWith),
  'request header Authorization': headerPlace('request.header', 'authorization', authorization),
  'request header of JSON': headerPlace('request.header', 'X-Context', json),
  'response header Location': headerPlace('response.header', 'Location', urlWith),
  'response header Set-Cookie': headerPlace('response.header', 'set-cookie', setCookie),
  'response header X-Debug': headerPlace('response.header', 'X-Debug', plainValue),
};

function headerPlace(part: 'request.header' | 'response.header', header: string, write: WriteHeader): Place {
  return {
    part,
    put: (payload, random) => {
      const { text, depth } = write(payload, random);
      if (payload.isSource || !fieldContent.test(text)) return null;
      const headers: HeaderFields = [
        ['Accept', '*/*'],
        [header, text],
        ['X-Request-Id', words(random, 1)],
      ];
      const exchange = buildExchange(part === 'request.header' ? { request: { headers } } : { response: { headers } });
      return { exchange, text, depth, name: header };
    },
  };
}
