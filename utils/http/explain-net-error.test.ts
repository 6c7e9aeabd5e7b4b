import { expect, test } from 'vitest';
import { explainNetError } from './explain-net-error.ts';

test.each([
  ['net::ERR_NAME_NOT_RESOLVED', /^The name ws\.api\.video could not be resolved.* \(net::ERR_NAME_NOT_RESOLVED\)$/],
  ['net::ERR_CERT_DATE_INVALID', /^The certificate of ws\.api\.video has expired.* \(net::ERR_CERT_DATE_INVALID\)$/],
  ['net::ERR_CONNECTION_RESET', 'The connection to ws.api.video failed. (net::ERR_CONNECTION_RESET)'],
  ['net::ERR_NEVER_HEARD_OF', 'The connection to ws.api.video failed. (net::ERR_NEVER_HEARD_OF)'],
])('%s', (error, sentence) => {
  expect(explainNetError(error, 'ws.api.video')).toMatch(sentence);
});
