import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyForms } from '@/e2e/support/key-forms.ts';
import { generateKey } from '@/emulator/api/keys.ts';
import { scannerFor, watchedKey } from '@/utils/detection/exchange.fixture.ts';
import type { RequestTemplate, TemplateBody } from '@/utils/http/request-template.ts';
import type { SnippetFormat, SnippetResult } from './snippet-format.ts';
import { snippetFormats } from './snippet-formats.ts';
import { buildTemplate, json, variables } from './templates.fixture.ts';
import { writeWithheld } from './withhold-key.ts';

const key = fc.integer().map(() => generateKey());

/** Requests that hold the key wherever a text can: between other texts, and more than once. */
function templateWith(secret: string): fc.Arbitrary<RequestTemplate> {
  const text = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constant(secret))).map((pieces) => pieces.join(''));
  const value = text.map((whole) => whole.replaceAll(/[^ -~]/g, ''));
  const body: fc.Arbitrary<TemplateBody> = fc.oneof(
    fc.constant({ kind: 'none' } as const),
    text.map((whole) => ({ kind: 'text', text: whole }) as const),
    fc.array(fc.tuple(text, text)).map((fields) => ({ kind: 'form', fields }) as const),
    fc
      .uniqueArray(text, { minLength: 1, maxLength: 3 })
      .map(
        (names) =>
          ({ kind: 'multipart', parts: names.map((name) => ({ name, value: name, contentType: null })) }) as const,
      ),
  );
  return fc.record({
    method: fc.constantFrom('GET', 'POST', 'PATCH', 'DELETE'),
    url: text.map(
      (path) => new URL(`https://sandbox.api.video/videos?q=${encodeURIComponent(path.toWellFormed())}`).href,
    ),
    headers: fc.array(fc.tuple(fc.constantFrom('X-A', 'X-B', 'Content-Type'), value)),
    credential: fc.constantFrom(
      { kind: 'basic', userName: secret, password: '' } as const,
      { kind: 'basic', userName: secret, password: 'plainly-fake' } as const,
      { kind: 'bearer', token: secret } as const,
    ),
    body,
  });
}

const cases = key.chain((secret) => fc.tuple(fc.constant(secret), templateWith(secret)));

function writeAll(secret: string, template: RequestTemplate, format: SnippetFormat) {
  const scanner = scannerFor(watchedKey(secret));
  return writeWithheld(format, template, { variables, containedKey: null }, (text) => scanner.locate(text));
}

function expectNoForm(secret: string, written: SnippetResult): void {
  for (const form of keyForms(secret)) expect(written.ok ? written.text : written.message).not.toContain(form);
}

describe.each(snippetFormats)('$label', (format) => {
  test('holds no form of a key', () => {
    let ready = 0;
    fc.assert(
      fc.property(cases, ([secret, template]) => {
        const written = writeAll(secret, template, format);
        if (written.ok) ready += 1;
        expectNoForm(secret, written);
      }),
      { numRuns: 200 },
    );
    if (format.offered === undefined) expect(ready).toBeGreaterThan(20);
  });

  test.each(['plain', 'base64', 'hex', 'base64url'] as const)(
    'is refused or without a key that the body holds in %s',
    (form) => {
      const secret = generateKey();
      const title = form === 'plain' ? secret : Buffer.from(` ${secret}`).toString(form);
      const body = { kind: 'text', text: JSON.stringify({ title }) } as const;
      const template = buildTemplate(secret, { method: 'POST', headers: [json], body });
      const written = writeAll(secret, template, format);
      expect(written.ok).toBe(form === 'plain');
      expectNoForm(secret, written);
    },
  );
});
