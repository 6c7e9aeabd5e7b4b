import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isAtHand, type Program, type ProgramRunner, startProgramRunner } from '@/e2e/support/run-program.ts';
import { generateKey } from '@/emulator/api/keys.ts';
import type { Emulator } from '@/emulator/emulator.ts';
import { headerValues as rawValues } from '@/emulator/raw-header.ts';
import type { RecordedRequest } from '@/emulator/recorder.ts';
import { startEmulator } from '@/emulator/start-emulator.ts';
import { percentDecode } from '@/utils/encoding/percent.ts';
import { headerValues } from '@/utils/http/headers.ts';
import type { RequestTemplate } from '@/utils/http/request-template.ts';
import { fetchSnippet } from './fetch-snippet.ts';
import { goSnippet } from './go-snippet.ts';
import { httpieSnippet } from './httpie-snippet.ts';
import { javaSnippet } from './java-snippet.ts';
import { nodeSnippet } from './node-snippet.ts';
import { phpSnippet } from './php-snippet.ts';
import { pythonSnippet } from './python-snippet.ts';
import type { SnippetFormat, SnippetOptions } from './snippet-format.ts';
import { buildTemplate, templates, variables } from './templates.fixture.ts';

const key = generateKey();
const withheld: SnippetOptions = { variables, containedKey: null };
const disclosed: SnippetOptions = { variables: null, containedKey: null };

let emulator: Emulator;
let runner: ProgramRunner;
beforeAll(async () => {
  emulator = await startEmulator({ keys: { sandbox: [key] } });
  runner = startProgramRunner(emulator);
});
afterAll(async () => {
  runner.close();
  await emulator.close();
});

const programs: [SnippetFormat, Program][] = [
  [fetchSnippet, 'node'],
  [nodeSnippet, 'node'],
  [pythonSnippet, 'python'],
  [phpSnippet, 'php'],
  [goSnippet, 'go'],
  [javaSnippet, 'java'],
  [httpieSnippet, 'bash'],
];

function environmentFor(template: RequestTemplate): Record<string, string> {
  return {
    [variables.key]: key,
    [variables.accessToken]: template.credential?.kind === 'bearer' ? template.credential.token : '',
    [variables.authorization]: authorizationOf(template),
  };
}

function authorizationOf({ credential, headers }: RequestTemplate): string {
  if (credential === null) return headerValues(headers, 'Authorization').join();
  if (credential.kind === 'bearer') return `Bearer ${credential.token}`;
  return `Basic ${Buffer.from(`${credential.userName}:${credential.password}`).toString('base64')}`;
}

/** Asserts that what was received is what the template says. */
function expectSent(record: RecordedRequest, template: RequestTemplate): void {
  const { method, url, headers, body } = template;
  const { host, pathname, search } = new URL(url);
  // HTTPie encodes brackets.
  const path = record.path.replaceAll(/%[57][BD]/g, percentDecode);
  expect([record.method, record.host, path]).toEqual([method, host, pathname + search]);
  expect(rawValues(record.rawHeaders, 'Authorization').join()).toBe(authorizationOf(template));
  for (const [name] of headers)
    expect(rawValues(record.rawHeaders, name).join(', '), name).toBe(headerValues(headers, name).join(', '));
  if (body.kind === 'none') expect(record.body.toString()).toBe('');
  if (body.kind === 'text') expect(record.body.toString()).toBe(Buffer.from(body.text).toString());
  if (body.kind !== 'form') return;
  expect(rawValues(record.rawHeaders, 'Content-Type')).toEqual(['application/x-www-form-urlencoded']);
  expect([...new URLSearchParams(record.body.toString())]).toEqual(body.fields);
}

describe.each(programs)('$label', (format, program) => {
  // A program of Java or Go is compiled first.
  const options = { timeout: 60_000 };
  const all = templates(key).filter(
    ([name]) => program !== 'java' || /tricky fields|random|repeated|body and the URL|password/.test(name),
  );

  describe.skipIf(!isAtHand(program))('run', () => {
    test.for(all)('sends %s', options, async ([, template], { skip }) => {
      const written = format.write(template, withheld);
      if (!written.ok) return skip(written.message);
      const { record, code } = await runner.send(program, written.text, environmentFor(template));
      expectSent(record, template);
      expect(code).toBe(0);
    });

    const disclosing = all.filter(([name]) => /tricky fields|password/.test(name));
    test.for(disclosing)('sends %s, the secret written down', options, async ([, template]) => {
      const written = format.write(template, disclosed);
      expectSent((await runner.send(program, written.ok ? written.text : '')).record, template);
    });

    test.skipIf(program === 'bash')('says what to set where it is not set', options, async () => {
      const written = format.write(buildTemplate(key), withheld);
      const before = emulator.records.length;
      const { output } = await runner.run(program, written.ok ? written.text : '');
      expect(output).toContain('APIVIDEO_KEY');
      expect(emulator.records.length).toBe(before);
    });
  });
});
