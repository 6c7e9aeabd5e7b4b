import { beforeEach, expect, test } from 'vitest';
import { makeRequest } from '@/utils/sending/sending.fixture.ts';
import { initialPanelState } from '@/utils/storage/panel-state.ts';
import { useNotice } from './notice-store.ts';
import { usePanel } from './panel-store.ts';
import { putBack } from './put-back.ts';

beforeEach(() => {
  usePanel.setState(initialPanelState);
  useNotice.getState().dismiss();
});

test('a kept request becomes the draft, and Undo brings the earlier one back', () => {
  const before = makeRequest({ path: '/mine', body: 'half written' });
  usePanel.getState().edit(before);
  putBack(makeRequest({ path: '/kept' }), 'The request');
  expect(usePanel.getState().draft.path).toBe('/kept');
  expect(useNotice.getState().notice).toMatchObject({
    sentence: 'The request was put into the playground.',
    tone: 'quiet',
  });
  useNotice.getState().notice?.undo?.();
  expect(usePanel.getState().draft).toEqual(before);
});

test('what was left out of it is said', () => {
  putBack(makeRequest({ headers: [['Authorization', 'Basic ••••••••']], path: '/kept' }), 'The request');
  expect(useNotice.getState().notice).toMatchObject({
    sentence:
      'The request was put into the playground. Kept without its secret: the header Authorization. Enter it again before you send.',
    tone: 'warning',
  });
});

test('nothing is said where the same request stands already', () => {
  putBack(initialPanelState.draft, 'The request');
  expect(useNotice.getState().notice).toBeNull();
});
