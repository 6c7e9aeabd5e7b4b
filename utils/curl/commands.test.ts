import { expect, test } from 'vitest';
import { headerValue } from '@/utils/http/headers.ts';
import type { RequestTemplate } from '@/utils/http/request-template.ts';
import { type ExpectedRequest, realCommands } from './commands.fixture.ts';
import { writeForm } from './form-encoding.ts';
import { readCurl } from './read-curl.ts';

test('there are 300 of them', () => {
  expect(realCommands.length).toBeGreaterThanOrEqual(300);
  expect(new Set(realCommands.map(({ command }) => command)).size).toBe(realCommands.length);
});

test.each(realCommands)('$origin: $command', ({ command, origin: _origin, headers = [], ...expected }) => {
  const reading = readCurl(command);
  if (!reading.ok) throw new Error(reading.message);
  expect(describe(reading.template)).toEqual(expected);
  expect(reading.template.headers).toEqual(expect.arrayContaining([...headers]));
});

/** Everything but the header fields. */
function describe({ method, url, headers, credential, body }: RequestTemplate): ExpectedRequest {
  const type = headerValue(headers, 'Content-Type');
  return {
    request: `${method} ${url}`,
    ...(credential === null
      ? {}
      : {
          auth:
            credential.kind === 'bearer'
              ? `Bearer ${credential.token}`
              : `${credential.userName}:${credential.password}`,
        }),
    ...(type === null ? {} : { type }),
    ...describeBody(body),
  };
}

function describeBody(body: RequestTemplate['body']): Pick<ExpectedRequest, 'body'> {
  switch (body.kind) {
    case 'none':
      return {};
    case 'text':
      return { body: body.text };
    case 'file':
      return { body: { file: body.file } };
    case 'form':
      return { body: { form: writeForm(body.fields) } };
    case 'multipart': {
      const parts = body.parts.map((part) => `${part.name}=${'file' in part ? `@${part.file}` : part.value}`);
      return { body: { parts: parts.join(' ') } };
    }
  }
}
