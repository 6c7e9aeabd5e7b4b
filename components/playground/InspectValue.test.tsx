// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { useSession } from '@/utils/stores/session-store.ts';
import { InspectValue } from './InspectValue.tsx';

afterEach(() => {
  cleanup();
  useSession.getState().inspect('');
});

function Inspected() {
  return <InspectValue value={useSession((state) => state.inspection) ?? ''} />;
}

const key = 'plainly0fake0key0for0tests0plainly0fake0key';
const base64 = Buffer.from(`${key}:`).toString('base64');

const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
const values = () => ['Authorization', 'base64', 'key'].map((label) => field(label).value);
const type = (label: string, value: string) => fireEvent.change(field(label), { target: { value } });

test.each([
  ['Authorization', `Basic ${base64}`],
  ['base64', base64],
  ['key', key],
])('the others follow %s', (label, value) => {
  render(<Inspected />);
  type(label, value);
  expect(values()).toEqual([`Basic ${base64}`, base64, key]);
  expect(screen.getByText(/key, 43 bytes → key and colon, 44 bytes → base64, 60 characters/)).toBeTruthy();
});

test('what is wrong is said, and no way is shown to make it again', () => {
  render(<Inspected />);
  type('Authorization', `Basic ${Buffer.from(key).toString('base64')}`);
  expect(screen.getByText('The colon after the user name is missing.')).toBeTruthy();
  expect(screen.queryByText('The same by')).toBeNull();
});

test('an access token is read, and said not to be verified', async () => {
  const inSeconds = Math.floor(Date.now() / 1000);
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  render(<Inspected />);
  type(
    'Authorization',
    `Bearer ${part({ alg: 'RS256' })}.${part({ iat: inSeconds, exp: inSeconds - 7200, projectId: 'pr0' })}.c2ln`,
  );
  expect(await screen.findByText(/2 hours ago/)).toBeTruthy();
  expect(screen.getByText('pr0')).toBeTruthy();
  expect(screen.getByText('not verified')).toBeTruthy();
});
