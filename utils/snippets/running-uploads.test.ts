import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isAtHand, type Program, type ProgramRunner, startProgramRunner } from '@/e2e/support/run-program.ts';
import { generateKey } from '@/emulator/api/keys.ts';
import type { Emulator } from '@/emulator/emulator.ts';
import { headerValues } from '@/emulator/raw-header.ts';
import { startEmulator } from '@/emulator/start-emulator.ts';
import type { RequestTemplate } from '@/utils/http/request-template.ts';
import { goSnippet } from './go-snippet.ts';
import { httpieSnippet } from './httpie-snippet.ts';
import { nodeSnippet } from './node-snippet.ts';
import { phpSnippet } from './php-snippet.ts';
import { pythonSnippet } from './python-snippet.ts';
import type { SnippetFormat } from './snippet-format.ts';
import { buildTemplate, variables } from './templates.fixture.ts';

const key = generateKey();
const content = Buffer.from(Array.from({ length: 1000 }, (_, index) => index % 256));
const name = "it's a film.mp4";

let emulator: Emulator;
let runner: ProgramRunner;
beforeAll(async () => {
  emulator = await startEmulator({ keys: { sandbox: [key] } });
  runner = startProgramRunner(emulator);
  writeFileSync(join(runner.directory, name), content);
});
afterAll(async () => {
  runner.close();
  await emulator.close();
});

async function receive(format: SnippetFormat, program: Program, template: RequestTemplate) {
  const written = format.write(template, { variables, containedKey: null });
  if (!written.ok) throw new Error(written.message);
  const { record, code, output } = await runner.send(program, written.text, { [variables.key]: key });
  expect(code, output).toBe(0);
  return record;
}

const withForms: [SnippetFormat, Program][] = [
  [nodeSnippet, 'node'],
  [pythonSnippet, 'python'],
  [phpSnippet, 'php'],
  [httpieSnippet, 'bash'],
];

describe.each(withForms)('$label', (format, program) => {
  test.skipIf(!isAtHand(program))('sends a form with a file', { timeout: 60_000 }, async () => {
    const parts = [
      { name: 'title', value: 'é "quoted"\r\n--b\r\n$x', contentType: null },
      { name: 'file', file: name, fileName: null, contentType: 'video/mp4' },
    ];
    const url = 'https://sandbox.api.video/videos/vi1/source';
    const record = await receive(
      format,
      program,
      buildTemplate(key, { method: 'POST', url, body: { kind: 'multipart', parts } }),
    );
    const [type = ''] = headerValues(record.rawHeaders, 'Content-Type');
    const form = await new Response(new Uint8Array(record.body), { headers: { 'Content-Type': type } }).formData();
    expect([...form.keys()]).toEqual(['title', 'file']);
    expect(form.get('title')).toBe(parts[0]?.value);
    const file = form.get('file');
    if (!(file instanceof File)) throw new Error('The part is no file.');
    expect([file.name, file.type]).toEqual([name, 'video/mp4']);
    expect(Buffer.from(await file.arrayBuffer())).toEqual(content);
  });
});

const withFiles: [SnippetFormat, Program][] = [...withForms, [goSnippet, 'go']];

describe.each(withFiles)('$label', (format, program) => {
  test.skipIf(!isAtHand(program))('sends a file as the body', { timeout: 60_000 }, async () => {
    const headers = [['Content-Type', 'video/mp4']] as const;
    const template = buildTemplate(key, { method: 'PUT', headers, body: { kind: 'file', file: name } });
    const record = await receive(format, program, template);
    expect([record.method, ...headerValues(record.rawHeaders, 'Content-Type')]).toEqual(['PUT', 'video/mp4']);
    expect(record.body).toEqual(content);
  });
});
