import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomKey } from './exchange.fixture.ts';
import { createRedactor } from './redact.ts';
import { userInformation } from './user-information.ts';

const key = 'Kq3vXz81LmWn0TbYc7RdGh25';
const other = 'Zx9wVu76TsRq54PoNm32LkJi';
const noForms = () => [];
const base64 = (text: string) => Buffer.from(text).toString('base64');
const hide = createRedactor([key, other, 'hunter2'], noForms);

function excerptOf(text: string, secret = key): string {
  const start = text.indexOf(secret);
  return hide.excerpt(text, { start, end: start + secret.length }, []);
}

test.each([
  ['alone', key, '••••••••'],
  ['inside a text', `const key = "${key}";`, 'const key = "••••••••";'],
  ['inside a run', `prefix${key}suffix`, 'prefix••••••••suffix'],
  ['in a long text', `${'-'.repeat(60)}${key}${'+'.repeat(60)}`, `…${'-'.repeat(40)}••••••••${'+'.repeat(40)}…`],
  ['twice', `${key},${key}`, '••••••••,••••••••'],
  ['beside another secret', `${other}:${key}`, '••••••••:••••••••'],
  ['beside a part of itself', `${key} ${key.slice(0, 9)} ${key.slice(-12)}`, '•••••••• •••••••• ••••••••'],
  ['beside its base64', `${key} ${base64(`${key}:`)} x`, '•••••••• ••••••••== x'],
  ['beside its base64url in a text', `${key} ${base64(`a${key}`).replace(/=/g, '')} x`, '•••••••• •••••••• x'],
  // The 40 characters end inside the second one.
  ['before the start of another', `${key}${'.'.repeat(35)}${other}`, `••••••••${'.'.repeat(35)}••••••••…`],
  ['beside itself percent-encoded', `${key}&b=%4B${key.slice(1)}&c`, '••••••••&b=••••••••&c'],
  ['beside a password in a URL', `"${key}","https://me@x:pass@a.example/"`, '"••••••••","https://••••••••@a.example/"'],
  ['beside an address', `"${key}","https://a.example","me@a.example"`, '"••••••••","https://a.example","me@a.example"'],
  ['with control characters', `a\r\n\tb\0${key}\u202e\u2028`, 'a\\r\\n\\tb\\u{0}••••••••\\u{202e}\\u{2028}'],
  ['after half a character', `\ude00${key}\ud83d`, '\ufffd••••••••\ufffd'],
])('excerpt of a key %s', (_, text, expected) => {
  expect(excerptOf(text)).toBe(expected);
});

test.each([
  [`https://${key}:@ws.api.video/videos`, 'https://••••@ws.api.video/videos'],
  ['https://user:pass@a.example/x', 'https://••••@a.example/x'],
  [`https://a.example/${key}/x?k=${key}#${key}`, 'https://a.example/••••••••/x?k=••••••••#••••••••'],
  [`https://a.example/?k=${base64(`${key}:`)}&b=%2F`, 'https://a.example/?k=••••••••==&b=%2F'],
  [`https://a.example/v1/${base64(`a${key}`)}/x`, 'https://a.example/v1/••••••••==/x'],
  // Decoded, or the mask would have nothing to hold on to.
  [`https://a.example/?k=${key.replace('v', '%76')}&b=%2F`, 'https://a.example/?k=••••••••&b=/'],
  ['https://a.example/?b=%2F#@', 'https://a.example/?b=%2F#@'],
  ['/relative', '/relative'],
  ['', ''],
])('url %s', (url, expected) => {
  expect(hide.url(url)).toBe(expected);
});

test.each([
  ['https://a:b@c.example/', 'a:b'],
  ['https://a@b@c.example/', 'a@b'],
  ['https://@c.example/', ''],
  ['https://c.example/@', null],
  ['https://c.example?@', null],
  ['mailto:a@c.example', null],
])('user information of %s', (url, expected) => {
  const span = userInformation(url);
  expect(span && url.slice(span.start, span.end)).toBe(expected);
});

test('a short secret is masked only whole', () => {
  expect(hide.text('hunter2, hunter')).toBe('••••••••, hunter');
});

test('no redacted text shows eight characters of a secret, whatever stands around it', () => {
  const part = fc.oneof(fc.string({ maxLength: 60 }), fc.constantFrom('key', 'base64', 'piece', 'percent'));
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), fc.array(part, { maxLength: 8 }), (before, after) => {
      const secret = randomKey(30);
      const forms: Record<string, string> = {
        key: secret,
        base64: base64(`ab${secret}`),
        piece: secret.slice(5, 17),
        percent: `%${secret.charCodeAt(0).toString(16)}${secret.slice(1)}`,
      };
      const render = (parts: string[]) => parts.map((text) => forms[text] ?? text).join('');
      const start = render(before).length;
      const text = `${render(before)}${secret}${render(after)}`;
      const redactor = createRedactor([secret], noForms);
      for (const shown of [redactor.excerpt(text, { start, end: start + secret.length }, []), redactor.url(text)])
        for (let at = 0; at + 8 <= secret.length; at += 1) expect(shown).not.toContain(secret.slice(at, at + 8));
    }),
  );
});
