import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RequestTemplate } from '@/utils/http/request-template.ts';
import { hasRealCurl, type RealCurl, startRealCurl } from './real-curl.fixture.ts';
import { received, wanted } from './sent.fixture.ts';
import { anyTemplate } from './template.fixture.ts';
import { writeCurl } from './write-curl.ts';

test.skipIf(hasRealCurl)('/usr/bin/curl and /bin/bash are there; what follows was not tested', ({ skip }) => skip());

describe.runIf(hasRealCurl)('the real curl', { timeout: 60_000 }, () => {
  let curl: RealCurl;
  beforeAll(async () => {
    curl = await startRealCurl();
  });
  afterAll(() => curl.close());

  const content = 'one\ntwo\r\n"three"; é\n';

  function namesOf({ headers, credential, body }: RequestTemplate): Set<string> {
    const names = headers.map(([name]) => name.toLowerCase());
    if (credential !== null) names.push('authorization');
    if (body.kind === 'form' || body.kind === 'multipart') names.push('content-type');
    return new Set(names);
  }

  test('sends of what is written for bash what the template says', async () => {
    const templates = fc.sample(anyTemplate('bash').filter(curlCanSend), { numRuns: 200, seed: 20260727 });
    for (const file of templates.flatMap(filesOf)) writeFileSync(join(curl.directory, file), content);
    const commands = templates.map((template) => writeCurl(template, { shell: 'bash', credentialVariable: null }).text);
    const records = await curl.run(commands);
    for (const [index, template] of templates.entries()) {
      const record = records[index] ?? null;
      if (record === null) throw new Error(`Nothing came of\n${commands[index]}`);
      const expected = await wanted(template, () => content);
      expect(await received(record, namesOf(template)), commands[index]).toEqual(expected);
    }
  });
});

function filesOf({ body }: RequestTemplate): string[] {
  if (body.kind === 'file') return [body.file];
  return body.kind === 'multipart' ? body.parts.flatMap((part) => ('file' in part ? [part.file] : [])) : [];
}

/** What curl or this test's own witnesses do not let through, whatever the quoting. */
function curlCanSend({ method, body }: RequestTemplate): boolean {
  // It waits for a body after HEAD, and files are made in one directory.
  if (method === 'HEAD' && body.kind !== 'none') return false;
  return filesOf({ body } as RequestTemplate).every((file) => !file.includes('/') && file !== '.' && file !== '..');
}
