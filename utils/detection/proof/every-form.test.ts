import { expect, test, vi } from 'vitest';
import { describeForm, type Form, forms, randomForm } from './forms.fixture.ts';
import { complaint, expectNone, knownKeys, scannerOf } from './judge.fixture.ts';
import { keyShapes } from './key-shapes.fixture.ts';
import { buildCase, places } from './labelled-case.fixture.ts';
import { randomFor } from './random.fixture.ts';

// Thousands of cases in each test, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

test.each(Object.entries(forms))('every key in every place: %s', (title, form) => {
  const { complaints, cases } = tryEverywhere(title, () => form, Object.keys(places));
  expectNone(complaints, cases);
});

test.each(Object.keys(places))('layers drawn at random: %s', (place) => {
  const rounds = Array.from({ length: 6 }, (_, round) =>
    tryEverywhere(`drawn, ${round}`, (purpose) => randomForm(randomFor('form', purpose)), [place]),
  );
  expectNone(
    rounds.flatMap(({ complaints }) => complaints),
    rounds.reduce((sum, { cases }) => sum + cases, 0),
  );
});

/** One case for each key and place. What else a scanner watches decides how it looks: all keys, or those of one shape. */
function tryEverywhere(title: string, formFor: (purpose: string) => Form, placeNames: readonly string[]) {
  const watchingAll = scannerOf();
  const watchingOneShape = new Map(
    keyShapes.map((shape) => [shape, scannerOf(knownKeys.filter((key) => key.shape === shape))]),
  );
  const complaints: string[] = [];
  let cases = 0;
  for (const placeName of placeNames)
    for (const key of knownKeys) {
      const place = places[placeName];
      const purpose = `${title}, ${placeName}, ${key.label}`;
      const form = formFor(purpose);
      const built = place === undefined ? null : buildCase(key.value, key.shape, form, place, [purpose]);
      if (built === null) continue;
      const isAlone = randomFor('scanner', purpose).chance(0.7);
      const scanner = (isAlone ? watchingOneShape.get(key.shape) : null) ?? watchingAll;
      const { findings } = scanner.scan({ ...built.exchange, index: cases });
      cases += 1;
      const problem = complaint(built, key, findings);
      if (problem !== null)
        complaints.push(`${problem}: ${purpose}, ${isAlone ? 'alone, ' : ''}${describeForm(form)}: ${built.payload}`);
    }
  return { complaints, cases };
}

test('no form and no place is left out', () => {
  const tried = Object.values(forms).flatMap((form) =>
    Object.entries(places).flatMap(([name, place]) =>
      knownKeys.some((key) => buildCase(key.value, key.shape, form, place, ['any']) !== null) ? name : [],
    ),
  );
  expect(new Set(tried)).toEqual(new Set(Object.keys(places)));
});
