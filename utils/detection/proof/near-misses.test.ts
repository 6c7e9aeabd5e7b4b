import { expect, test, vi } from 'vitest';
import { byteLayers } from './byte-layers.fixture.ts';
import { describeForm, type Form, forms, randomForm } from './forms.fixture.ts';
import { expectNone, type KnownKey, knownKeys, scannerOf } from './judge.fixture.ts';
import { buildCase, places } from './labelled-case.fixture.ts';
import { changeDigit, nearMisses } from './near-misses.fixture.ts';
import { type Random, randomFor } from './random.fixture.ts';

// Thousands of cases in each test, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

/** Without those whose first or last character a separator beside them could put back. */
const keys = knownKeys.filter(({ value }) => /^[\w-].*[\w=-]$/.test(value));

test.each(Object.entries(nearMisses))('%s: nothing, in every place and any form', (title, miss) => {
  const watchingAll = scannerOf();
  const complaints: string[] = [];
  let cases = 0;
  for (const [placeName, place] of Object.entries(places))
    for (let round = 0; round < 6; round += 1) {
      const purpose = `${title}, ${placeName}, ${round}`;
      const random = randomFor('near miss', purpose);
      const key = random.pick(keys);
      // Half of a character of two UTF-16 units is none.
      const near = miss(key.value, random).toWellFormed();
      const form = anyForm(random);
      const built = near.includes(key.value) ? null : buildCase(near, key.shape, form, place, [purpose]);
      // Now and then what is around it gives back what is missing: in a run, or as the 2 of a `%22`.
      if (built === null || built.innermost.includes(key.value) || built.text.includes(key.value)) continue;
      cases += 1;
      const scanner = random.chance(0.5) ? watchingAll : scannerOf([key]);
      if (scanner.scan(built.exchange).findings.length > 0)
        complaints.push(`${purpose}, ${describeForm(form)}: ${built.payload}, not ${key.value}`);
    }
  expectNone(complaints, cases);
  expect(cases).toBeGreaterThan(100);
});

function anyForm(random: Random): Form {
  return random.chance(0.5) ? random.pick(Object.values(forms)) : randomForm(random);
}

const digitForms = Object.keys(byteLayers).filter((name) => !name.includes('digit'));

test.each(digitForms)('one digit changed in %s: a key exactly where the bytes still hold it', (form) => {
  const scanner = scannerOf();
  const complaints: string[] = [];
  let [kept, lost] = [0, 0];
  for (const key of knownKeys)
    for (let round = 0; round < 20; round += 1) {
      const purpose = `${form}, ${key.label}, ${round}`;
      const { written, holdsKey } = withOneDigitChanged(form, key, randomFor('digit', purpose));
      const layer = { encodings: null, depth: 1, encode: () => written };
      const place = places[round % 2 === 0 ? 'request body, JSON' : 'response body, script'];
      const built = place === undefined ? null : buildCase('', key.shape, [layer], place, [purpose]);
      // A short key is no whole word any more when its neighbour becomes a letter.
      if (built === null || (holdsKey && key.shape.isShort)) continue;
      if (holdsKey) kept += 1;
      else lost += 1;
      const { length } = scanner.scan(built.exchange).findings;
      if (length !== (holdsKey ? 1 : 0)) complaints.push(`found ${length} times: ${purpose}: ${written}, ${key.value}`);
    }
  expectNone(complaints, kept + lost);
  expect(lost).toBeGreaterThan(kept / 10);
});

function withOneDigitChanged(form: string, { value }: KnownKey, random: Random) {
  const written = changeDigit(byteLayers[form]?.encode(value, random) ?? '', random);
  const bytes = Buffer.from(written, form.startsWith('hex') ? 'hex' : 'base64');
  const key = Buffer.from(value, form.includes('UTF-16') ? 'utf16le' : 'utf8');
  // Among other characters ASCII can be read in both byte orders: the zeros of one are those of the other.
  const holdsKey = bytes.includes(key) || (form.includes('UTF-16') && bytes.includes(key.swap16()));
  return { written, holdsKey };
}
