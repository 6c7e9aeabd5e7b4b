import { expect, test } from 'vitest';
import { countSeverities, filterRows, isFiltering, noFilter, type RowFilter, splitSuppressed } from './filter-rows.ts';
import { buildInitiator, buildRow } from './finding.fixture.ts';
import { suppress, suppressionsInForce } from './suppression.ts';

const rows = [
  buildRow({ keyLabel: 'Shop', excerpt: 'Bearer ••••' }),
  buildRow({
    keyLabel: null,
    severity: 'high',
    part: 'response.body',
    name: 'refresh_token',
    request: { index: 1, method: 'POST', url: 'https://ws.api.video/auth/refresh' },
    initiator: buildInitiator({ url: 'https://shop.example/Login.js', function: 'signIn' }),
    excerpt: '"refresh_token":"••••"',
  }),
  buildRow({
    severity: 'low',
    environment: 'sandbox',
    keyLabel: 'Test',
    part: 'websocket.sent',
    name: '4',
    initiator: null,
  }),
  buildRow({ environment: 'admin', keyLabel: 'Root', part: 'response.header', name: 'X-Key' }),
];

test.each<[Partial<RowFilter>, number[]]>([
  [{}, [0, 1, 2, 3]],
  [{ text: '  ' }, [0, 1, 2, 3]],
  [{ text: 'shop' }, [0, 1, 3]], // a label and two scripts
  [{ text: 'SHOP' }, [0, 1, 3]],
  [{ text: 'login.js' }, [1]],
  [{ text: 'signin' }, [1]],
  [{ text: '/auth/' }, [1]],
  [{ text: 'bearer' }, [0]],
  [{ text: 'x-key' }, [3]],
  [{ text: 'post refresh' }, [1]], // both words, wherever they stand
  [{ text: 'post root' }, []],
  [{ text: '.*' }, []], // no regular expression
  [{ severities: ['critical'] }, [0, 3]],
  [{ severities: ['critical', 'low'] }, [0, 2, 3]],
  [{ environment: 'production' }, [0, 1]],
  [{ environment: 'admin' }, [3]],
  [{ environment: 'unknown' }, []],
  [{ part: 'request' }, [0]],
  [{ part: 'response' }, [1, 3]],
  [{ part: 'WebSocket' }, [2]],
  [{ part: 'response', severities: ['critical'], text: 'root' }, [3]],
])('%j shows the rows %j', (filter, expected) => {
  const shown = filterRows(rows, { ...noFilter, ...filter });
  expect(shown.map((row) => rows.indexOf(row))).toEqual(expected);
});

test.each<[Partial<RowFilter>, boolean]>([
  [{}, false],
  [{ text: ' ' }, false],
  [{ text: 'a' }, true],
  [{ severities: ['low'] }, true],
  [{ environment: 'unknown' }, true],
  [{ part: 'request' }, true],
])('%j holds something back: %s', (filter, expected) => {
  expect(isFiltering({ ...noFilter, ...filter })).toBe(expected);
});

test('suppressed rows are told from the others, each in their order', () => {
  const findings = rows.filter((_, index) => index % 2 === 0).map(({ finding }) => finding);
  const suppressions = suppressionsInForce(suppress(findings, { reason: 'known', lifetime: 'never', now: 0 }), 0);
  expect(splitSuppressed(rows, suppressions)).toEqual({ open: [rows[1], rows[3]], suppressed: [rows[0], rows[2]] });
  expect(splitSuppressed(rows, new Map())).toEqual({ open: rows, suppressed: [] });
});

test('severities are counted, the most severe first', () => {
  expect(countSeverities(rows)).toEqual([
    ['critical', 2],
    ['high', 1],
    ['low', 1],
  ]);
});
