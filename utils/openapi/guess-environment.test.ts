import { expect, test } from 'vitest';
import { guessEnvironment } from './guess-environment.ts';

test.each([
  ['https://sandbox.api.video', '', 'sandbox'],
  ['https://api-test.example.com', '', 'sandbox'],
  ['https://api_staging.example.com', '', 'sandbox'],
  ['https://api.example.com/sandbox/v1', '', 'sandbox'],
  ['https://admin.api.video', 'Production server', 'admin'],
  ['https://ws.api.video', 'Production server', 'production'],
  ['https://api.example.com', 'Production; for tests use the sandbox', 'production'], // the dangerous one counts
  ['https://api.example.com', '', null],
  ['https://latest.example.com', 'The contest server', null], // words, not letters
])('%s, "%s"', (address, description, environment) => {
  expect(guessEnvironment(address, description)).toBe(environment);
});
