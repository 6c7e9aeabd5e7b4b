import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCurl } from './read-curl.ts';
import { anyTemplate } from './template.fixture.ts';
import { writeCurl } from './write-curl.ts';

test.each(['bash', 'cmd', 'powershell'] as const)('what is written for %s is read as the same request', (shell) => {
  fc.assert(
    fc.property(anyTemplate(shell), (template) => {
      const { text } = writeCurl(template, { shell, credentialVariable: null });
      const reading = readCurl(text);
      if (!reading.ok) throw new Error(`${reading.message}\n${text}`);
      expect(reading.template, text).toEqual(template);
    }),
    { numRuns: 1500 },
  );
});
