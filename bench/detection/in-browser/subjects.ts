import { alternation, manyIncludes, secretlint } from './alternatives.ts';
import type { Prepare } from './compare.ts';
import { exchangesWithHeaders, exchangeWithBody } from './exchanges.ts';
import { createUnitAdder, searchOnce } from './references.ts';
import { type Sought, scannerOf } from './scanners.ts';

type Subject = (text: string, keys: readonly string[]) => Prepare;

/** What can be timed, by name; with a hundred keys and the product's rules where nothing else is said. */
export const subjects = {
  cc: (text) => {
    const add = createUnitAdder();
    return () => () => add(text);
  },
  lim: (text) => () => () => searchOnce(text),
  scan: scanBody({ keys: 100 }),
  'scan with 1 key': scanBody({ keys: 1 }),
  'scan with 1000 keys': scanBody({ keys: 1000 }),
  'scan with no rules': scanBody({ keys: 100, rules: 0 }),
  'scan with 200 rules': scanBody({ keys: 100, rules: 200 }),
  'scan requests': scanRequests,
  locate: (text, keys) => {
    const scanner = scannerOf(keys, { keys: 100 });
    return () => () => scanner.locate(text).length;
  },
  secretlint: (text) => secretlint(text),
  alternation: (text, keys) => alternation(text, keys.slice(0, 100)),
  includes: (text, keys) => manyIncludes(text, keys.slice(0, 100)),
} satisfies Record<string, Subject>;

export type SubjectName = keyof typeof subjects;

function scanBody(sought: Sought): Subject {
  return (text, keys) => {
    const scanner = scannerOf(keys, sought);
    return () => {
      const exchange = exchangeWithBody(text);
      return () => scanner.scan(exchange).findings.length;
    };
  };
}

function scanRequests(json: string, keys: readonly string[]): Prepare {
  const scanner = scannerOf(keys, { keys: 100 });
  return () => {
    const exchanges = exchangesWithHeaders(json);
    return () => exchanges.reduce((findings, exchange) => findings + scanner.scan(exchange).findings.length, 0);
  };
}
