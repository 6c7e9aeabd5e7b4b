import { gzipSync } from 'node:zlib';
import { afterAll, expect, test, vi } from 'vitest';
import { exportKeys } from '@/utils/detection/exported-keys.ts';
import { createFingerprint, fingerprintId } from '@/utils/detection/fingerprint.ts';
import { makeFolder, type Outcome, run, runCommand } from './command.fixture.ts';
import { basic, chromeHar, firefoxHar, makeEntry, makeHar, makeKey, playwrightHar } from './hars.fixture.ts';

// Each test starts a process or two.
vi.setConfig({ testTimeout: 60_000 });

const { folder, remove, write } = makeFolder();
afterAll(remove);

const production = makeKey();
const sandbox = makeKey();
const unknown = makeKey();
const description = { label: 'Encoder', provider: 'apivideo', environment: 'production' } as const;
const keys = write(
  'keys.json',
  JSON.stringify({
    keys: [
      { ...description, value: production },
      { ...description, label: 'Trial', environment: 'sandbox', value: sandbox },
    ],
  }),
);
const call = (key: string) => makeEntry({ url: 'https://ws.api.video/videos', headers: { authorization: basic(key) } });
const trial = makeEntry({ url: 'https://sandbox.api.video/videos', headers: { authorization: basic(sandbox) } });
const clean = write('clean.har', JSON.stringify(makeHar([makeEntry({ body: 'hello' })])));

async function scan(...given: string[]): Promise<Outcome> {
  const outcome = await runCommand([...given, '--keys', keys]);
  for (const key of [production, sandbox, unknown])
    for (const form of [key, Buffer.from(key).toString('base64').slice(0, 56)])
      expect(outcome.stdout + outcome.stderr).not.toContain(form);
  return outcome;
}

async function findingsOf(...given: string[]) {
  const outcome = await scan(...given, '--format', 'json');
  const { findings, coverage } = JSON.parse(outcome.stdout);
  return { ...outcome, findings, coverage };
}

test('exits with 0 where nothing is found, and says what was scanned', async () => {
  expect(await findingsOf(clean)).toMatchObject({
    code: 0,
    stderr: '',
    findings: [],
    coverage: { scanned: { files: 1, requests: 1 }, skipped: [] },
  });
});

const initiator = { type: 'script', url: 'https://shop.example/app.js', line: 10, column: 3, function: 'list' };
const withoutBody = [{ reason: 'unavailable', count: 1 }];

test.each([
  ['Chrome', chromeHar(production), initiator, []],
  ['Firefox', firefoxHar(production), null, withoutBody],
  ['Playwright', playwrightHar(production), null, withoutBody],
  ['Chrome, gzip under any name', gzipSync(chromeHar(production)), initiator, []],
])('finds a key in a HAR of %s, and exits with 1', async (name, har, caller, skipped) => {
  const { code, findings, coverage } = await findingsOf(write(`${name}.har`, har));
  expect(code).toBe(1);
  expect(findings).toEqual([
    {
      ruleId: 'watched-key',
      severity: 'critical',
      environment: 'production',
      provider: 'apivideo',
      keyLabel: 'Encoder',
      fingerprint: expect.stringMatching(/^[0-9a-f]{12}$/),
      request: { index: 0, method: 'GET', url: 'https://ws.api.video/videos' },
      part: 'request.header',
      name: expect.stringMatching(/^authorization$/i),
      encodings: ['base64'],
      initiator: caller,
      excerpt: expect.stringContaining('Basic '),
    },
  ]);
  expect(coverage.skipped).toEqual(skipped);
});

test('finds a key that a later entry gives away in the earlier ones too, also of another file', async () => {
  const early = write('early.har', JSON.stringify(makeHar([makeEntry({ body: `const key = "${unknown}"` })])));
  const late = write('late.har', JSON.stringify(makeHar([makeEntry({ body: 'hello' }), call(unknown)])));
  const { findings, coverage } = await findingsOf(early, late);
  expect(
    findings.map(({ request, part }: { request: { index: number }; part: string }) => [request.index, part]),
  ).toEqual([
    [0, 'response.body'],
    [2, 'request.header'],
  ]);
  expect(coverage.notes).toEqual([`Requests are counted over all files: 0 to 0 in ${early}, 1 to 2 in ${late}.`]);
});

test.each([
  ['low', 1],
  ['medium', 0],
  ['critical', 0],
])('a sandbox key with --fail-on %s gives %i, and is reported', async (severity, code) => {
  const outcome = await scan(write('trial.har', JSON.stringify(makeHar([trial]))), '--fail-on', severity);
  expect(outcome.code).toBe(code);
  expect(outcome.stdout).toMatch(/^low {6}sandbox key "Trial"/);
});

test('scans what is readable of a broken HAR, names every fault and exits with 2', async () => {
  const text = JSON.stringify(
    makeHar([makeEntry({ url: production }), call(production), makeEntry(), trial, call(production)]),
  );
  const broken = text
    .replace(`"url":"${production}"`, '"address":7')
    .replace('"url":"https://shop.example/"', `"url":x${production}`);
  const cut = write('cut.har', broken.slice(0, -100));
  const { code, findings, stderr } = await findingsOf(cut, clean, '--fail-on', 'critical');
  expect(code).toBe(2);
  expect(findings.map(({ request }: { request: { index: number } }) => request.index)).toEqual([1, 3]);
  expect(stderr.split('\n')).toEqual([
    `${cut} is cut short: it ends in the middle of entry 4.`,
    `${cut}: Entry 0 of the network log was left out: request.url is missing.`,
    expect.stringMatching(
      /cut\.har: Entry 2 was left out: it is not JSON, at its own line 1, column \d+: a value was expected\.$/,
    ),
    '',
  ]);
});

test.each([
  ['is cut short', (gzip: Buffer) => gzip.subarray(0, -50)],
  [
    'is damaged: its gzip data is not valid', // the checksum at its end
    (gzip: Buffer) => Buffer.from(gzip).fill(0, gzip.length - 8),
  ],
])('a gzip file that %s is scanned as far as it goes', async (reason, damage) => {
  const filler = Array.from({ length: 2000 }, () => makeEntry({ body: makeKey() }));
  const gzip = gzipSync(JSON.stringify(makeHar([call(production), ...filler])));
  const { code, findings, stderr } = await findingsOf(write('damaged.har.gz', damage(gzip)));
  expect(stderr).toContain(`damaged.har.gz ${reason}`);
  expect(findings).toHaveLength(1);
  expect(code).toBe(2);
});

test('says in one line each what cannot be used, prints no report and exits with 2', async () => {
  const unusable: [string, string][] = [
    [`${folder}/missing.har`, 'does not exist'],
    [folder, 'is a directory'],
    [write('empty.har', ''), 'is empty'],
    [write('text.har', `key: "${production}`), 'is not JSON'],
    [write('json.har', '{"entries":[1]}'), 'is JSON, but no HAR: it has no list log.entries'],
    [write('none.har', JSON.stringify(makeHar([]))), 'has no entries'],
  ];
  const { code, stdout, stderr } = await scan(...unusable.map(([path]) => path));
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toBe(unusable.map(([path, problem]) => `${path} ${problem}.\n`).join(''));
});

test.each([
  ['a file that is not there', () => `${folder}/none.json`, 'it does not exist'],
  ['no JSON', () => write('bad-keys.json', `x${production}`), 'it is not JSON: line 1, column 1: a value was expected'],
  ['a HAR', () => clean, 'keys is missing'],
  [
    'a label that holds a key',
    () =>
      write('label.json', JSON.stringify({ keys: [{ ...description, label: `My ${production}`, value: production }] })),
    'the label of key 0 holds a key',
  ],
])('%s for keys is refused', async (_, path, problem) => {
  const file = path();
  const outcome = await runCommand([clean, '--keys', file]);
  expect(outcome).toEqual({ code: 2, stdout: '', stderr: `${file} cannot be used: ${problem}.\n` });
});

test('knows keys by the fingerprints that the extension exports', async () => {
  const salt = crypto.getRandomValues(new Uint8Array(32));
  const fingerprint = createFingerprint(production, salt);
  const { file } = exportKeys([{ ...description, fingerprint, persistence: 'disk' }], salt);
  const exported = write('exported.json', JSON.stringify(file));
  const { code, stdout } = await runCommand([
    write('chrome.har', chromeHar(production)),
    '--keys',
    exported,
    '--format',
    'json',
  ]);
  expect(code).toBe(1);
  expect(JSON.parse(stdout).findings).toMatchObject([{ keyLabel: 'Encoder', fingerprint: fingerprintId(fingerprint) }]);
});

test.each([
  ['sarif', '"version": "2.1.0"'],
  ['markdown', '# Leak report'],
  ['text', '1 leak found: 1 critical.'],
])('writes %s', async (format, sign) => {
  expect((await scan(write('chrome.har', chromeHar(production)), '--format', format)).stdout).toContain(sign);
});

test('a key in the name of a file is not repeated', async () => {
  const { stderr } = await scan(`${folder}/${production}.har`);
  expect(stderr).toMatch(/\[key:[0-9a-f]{4} production\]\.har does not exist\.\n$/);
});

test('npm runs it, with paths relative to where npm was called', async () => {
  const given = ['--prefix', process.cwd(), 'run', '-s', 'scan', '--', 'clean.har', '--keys', 'keys.json'];
  const outcome = await run('npm', given, folder);
  expect(outcome).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('No leaks found.') });
});
