import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildRow } from '@/utils/detection/finding.fixture.ts';
import { writeMarkdownReport } from './markdown-report.ts';
import { codeSpan } from './markdown-text.ts';
import { pageText } from './page-text.ts';
import { buildReport, reportWith } from './report.fixture.ts';

test('the story of each credential: what, where it entered, where it left, by what, and what to do', () => {
  const key = buildRow({}, { count: 12, firstSeenAt: 0, lastSeenAt: 60_000 });
  const inScript = { part: 'response.body', name: null, encodings: [], position: { line: 1, column: 345 } } as const;
  const script = buildRow({ ...inScript, request: { index: 0, method: 'GET', url: 'https://shop.example/app.js' } });
  const coverage = {
    scanned: 412,
    skipped: [{ part: 'response.body', reason: 'stream', count: 2 }],
    notes: [],
  } as const;
  expect(writeMarkdownReport(buildReport({ leaks: [key, script], coverage }))).toMatchInlineSnapshot(`
    "# Leak report

    Made by Authlens 1.2.3. No key stands in it: what is shown is redacted.

    | Severity | Credentials | Places |
    | --- | --- | --- |
    | critical | 1 | 2 |

    ## critical: production key \`Shop\`

    Fingerprint \`0123456789ab\`, provider \`apivideo\`, environment production.

    Whoever has this key can use the whole API on your production data, until the key is deleted.

    ### Where it entered the page

    - response body at 1:345: \`GET https://shop.example/app.js\`
      - initiator: script \`https://shop.example/app.js:3:9\` in \`send\`
      - seen once at 1970-01-01T00:00:00.001Z
      - excerpt \`Basic ••••••••\`

    ### Where it left the page

    - request header \`Authorization\` (base64): \`GET https://ws.api.video/videos?page=1\`
      - initiator: script \`https://shop.example/app.js:3:9\` in \`send\`
      - seen 12 times, first at 1970-01-01T00:00:00.000Z, last at 1970-01-01T00:01:00.000Z
      - excerpt \`Basic ••••••••\`

    ### What to do

    1. Delete or regenerate this key in the dashboard, under [API Keys](https://dashboard.api.video/apikeys): whoever opened this page may have it.
    1. Move the call to your server and give the new key to it alone: the API is to be called from [server-side applications only](https://docs.api.video/reference#security).
    1. Where the page uploads videos, use an [upload token](https://docs.api.video/vod/delegated-upload-tokens): it is made to be public, can upload and nothing else, and expires when you say.

    ## Coverage

    - 412 requests scanned.
    - Not scanned: 2 stream bodies.
    "
  `);
});

test('the most severe credential comes first, then the last seen', () => {
  const leaks = [
    buildRow({ fingerprint: 'aaaa', severity: 'low' }),
    buildRow({ fingerprint: 'bbbb' }, { lastSeenAt: 1 }),
    buildRow({ fingerprint: 'cccc' }, { lastSeenAt: 2 }),
  ];
  const order = [...writeMarkdownReport(buildReport({ leaks })).matchAll(/^Fingerprint `(\w+)`/gm)];
  expect(order.map(([, fingerprint]) => fingerprint)).toEqual(['cccc', 'bbbb', 'aaaa']);
});

test('nothing found', () => {
  const coverage = { scanned: 1, skipped: [], notes: ['What came before was not scanned.'] };
  const text = writeMarkdownReport(buildReport({ coverage }));
  expect(text).toContain('No leaks were found.');
  expect(text).toContain('- 1 request scanned.\n- What came before was not scanned.\n');
});

test('a long list of places is cut, and says so', () => {
  const leaks = Array.from({ length: 53 }, (_, index) => buildRow({ name: `X-${index}` }));
  const text = writeMarkdownReport(buildReport({ leaks }));
  expect(text).toContain('- and 3 more places.');
  expect(text.match(/X-\d+/g)).toHaveLength(50);
});

/** The code spans of a text, by CommonMark 6.1, and what is left without them. */
function splitCodeSpans(markdown: string): { spans: string[]; rest: string } {
  const spans: string[] = [];
  const rest = markdown.replace(/(?<!`)(`+)(?!`)(.*?)(?<!`)\1(?!`)/gs, (_, _fence, content: string) => {
    spans.push(/^ .*[^ ].* $/s.test(content) ? content.slice(1, -1) : content);
    return '<code>';
  });
  return { spans, rest };
}

const hostileTexts = [
  'a | b | c',
  '`',
  '``` x ```',
  '`` ` ``',
  ' ` ',
  '  ',
  '\\`',
  '</code><img src=x onerror=alert(1)>',
  '[x](javascript:alert(1))',
  '![x](https://evil.example/)',
  'a\n\n# Nothing found\n\n- b',
  '@everyone #1 https://evil.example www.evil.example',
  '\u202egnp',
  '<!--',
  '$$x$$ :tada: ~~x~~ **x**',
  'x'.repeat(1000),
];

test.each(hostileTexts)('a page that writes %j gives no markup any effect', (text) => {
  expectHarmless(text);
});

test('nor one that writes anything else', () => {
  const unit = fc.constantFrom(
    '`',
    '\\',
    '|',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '!',
    '\n',
    ' ',
    '*',
    '_',
    '#',
    'a',
    '\u202e',
  );
  fc.assert(fc.property(fc.oneof(fc.string({ unit, minLength: 1 }), fc.string({ minLength: 1 })), expectHarmless));
});

function expectHarmless(text: string): void {
  const { spans, rest } = splitCodeSpans(writeMarkdownReport(reportWith(text)));
  const { spans: plain, rest: plainRest } = splitCodeSpans(writeMarkdownReport(reportWith('zz')));
  expect(rest).toBe(plainRest);
  expect(spans).toHaveLength(plain.length);
  expect(spans).toContain(pageText(text));
}

test('a text with nothing in it is said to be empty', () => {
  expect(codeSpan('')).toBe('(empty)');
});
