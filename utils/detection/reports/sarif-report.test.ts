import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { buildInitiator, buildRow } from '@/utils/detection/finding.fixture.ts';
import { parts, ruleIds, severities } from '@/utils/detection/finding.ts';
import { buildReport, reportWith } from './report.fixture.ts';
import type { Report } from './report.ts';
import { writeSarifReport } from './sarif-report.ts';
import schema from './sarif-schema-2.1.0.fixture.json' with { type: 'json' };

// Draft 04, of which the schema uses only what draft 07 has kept, but for the name of `$id`.
const { id: _id, $schema: _draft, ...rules } = schema;
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(rules);

/** The log, once the schema of SARIF has nothing against it. */
function validLog(report: Report) {
  const log = JSON.parse(writeSarifReport(report));
  validate(log);
  expect(validate.errors).toBeNull();
  return log;
}

test('the schema refuses what is no SARIF', () => {
  expect(validate({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false);
});

test('nothing found is a run without results', () => {
  const coverage = { scanned: 2, skipped: [{ part: 'request.body', reason: 'stream', count: 1 }], notes: [] } as const;
  expect(validLog(buildReport({ coverage })).runs).toMatchObject([
    {
      tool: { driver: { name: 'Authlens', version: '1.2.3' } },
      invocations: [
        {
          toolExecutionNotifications: [
            { message: { text: '2 requests scanned.' } },
            { message: { text: 'Not scanned: 1 stream body.' } },
          ],
        },
      ],
      results: [],
      properties: { coverage: { scanned: { requests: 2 }, skipped: [{ reason: 'stream', count: 1 }] } },
    },
  ]);
});

test('every rule, part and severity is valid, and every result points at its rule', () => {
  const leaks = ruleIds.flatMap((ruleId) =>
    parts.flatMap((part) => severities.map((severity) => buildRow({ ruleId, part, severity }))),
  );
  const [run] = validLog(buildReport({ leaks })).runs;
  expect(run.results).toHaveLength(leaks.length);
  for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
});

test.each([
  ['critical', 'error'],
  ['high', 'error'],
  ['medium', 'warning'],
  ['low', 'note'],
] as const)('%s is of level %s', (severity, level) => {
  expect(onlyResult(buildReport({ leaks: [buildRow({ severity })] })).level).toBe(level);
});

test('what was sent is placed in the script that sent it', () => {
  const result = onlyResult(buildReport({ leaks: [buildRow({}, { count: 3 })] }));
  expect(result).toMatchObject({
    ruleId: 'watched-key',
    message: {
      text: 'The production key Shop is sent by the page: request header Authorization (base64) of GET https://ws.api.video/videos?page=1.',
    },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'https://shop.example/app.js' },
          region: { startLine: 3, startColumn: 9 },
        },
        logicalLocations: [
          { name: 'GET https://ws.api.video/videos?page=1', kind: 'request' },
          { name: 'Authorization', kind: 'request.header' },
          { name: 'send', kind: 'function' },
        ],
      },
    ],
    occurrenceCount: 3,
    properties: { environment: 'production', part: 'request.header', fingerprint: '0123456789ab' },
  });
});

test('what was delivered is placed in the response', () => {
  const finding = { part: 'response.body', name: null, position: { line: 7, column: 2 } } as const;
  const result = onlyResult(buildReport({ leaks: [buildRow(finding)] }));
  expect(result.locations[0].physicalLocation).toEqual({
    artifactLocation: { uri: 'https://ws.api.video/videos?page=1' },
    region: { startLine: 7, startColumn: 2 },
  });
});

test.each([
  ['no initiator', null],
  ['an initiator without a URL', buildInitiator({ type: 'other', url: null, line: null, column: null })],
])('%s: no physical location', (_, initiator) => {
  const result = onlyResult(buildReport({ leaks: [buildRow({ initiator })] }));
  expect(result.locations[0]).not.toHaveProperty('physicalLocation');
});

test('an initiator without a line has no region', () => {
  const initiator = buildInitiator({ line: null, column: null });
  const result = onlyResult(buildReport({ leaks: [buildRow({ initiator })] }));
  expect(result.locations[0].physicalLocation).toEqual({ artifactLocation: { uri: 'https://shop.example/app.js' } });
});

test('the same leak has the same fingerprints on another line and page, another one has not', () => {
  const prints = (finding: Parameters<typeof buildRow>[0]) =>
    onlyResult(buildReport({ leaks: [buildRow(finding)] })).partialFingerprints;
  const first = prints({});
  expect(prints({ initiator: buildInitiator({ line: 99, column: 1 }) })).toEqual(first);
  expect(prints({ request: { index: 9, method: 'GET', url: 'https://ws.api.video/videos?page=2' } })).toEqual(first);
  expect(prints({ name: 'X-Key' })).not.toEqual(first);
  expect(prints({ fingerprint: 'ffff' })).not.toEqual(first);
});

test.each(['[x](https://evil.example) {0} \\', '\u202e\u0000\n', '', '%', '\ud800', 'a b:c', '{{}}'])(
  'a page that writes %j',
  (text) => {
    const { runs } = validLog(reportWith(text));
    for (const { message } of runs[0].results) {
      expect(message.text).not.toMatch(/(?<!\\)[[\]]|(?<!\{)\{(?!\{)|[\p{Cc}\p{Cf}]/u);
    }
  },
);

function onlyResult(report: Report) {
  const [result, ...others] = validLog(report).runs[0].results;
  expect(others).toEqual([]);
  return result;
}
