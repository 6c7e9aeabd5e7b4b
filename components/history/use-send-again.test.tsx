// @vitest-environment happy-dom
import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeRequest } from '@/utils/sending/sending.fixture.ts';
import { initialPanelState } from '@/utils/storage/panel-state.ts';
import { useNotice } from '@/utils/stores/notice-store.ts';
import { usePanel } from '@/utils/stores/panel-store.ts';
import { useSession } from '@/utils/stores/session-store.ts';
import { useSendAgain } from './use-send-again.ts';

const request = vi.fn();

beforeEach(() => {
  request.mockClear();
  usePanel.setState(initialPanelState);
  useNotice.getState().dismiss();
  useSession.setState({ request, sending: null });
});

afterEach(cleanup);

const sendAgain = (kept: ReturnType<typeof makeRequest>) => renderHook(useSendAgain).result.current.sendAgain(kept);

test.each([
  ['a GET of the sandbox', {}, true],
  ['a POST of the sandbox', { method: 'POST' }, true],
  ['a GET of production', { environment: 'production', keyId: 'k' }, true],
  ['what changes production', { environment: 'production', keyId: 'k', method: 'DELETE' }, false],
  ['what lost its secret', { headers: [['Authorization', 'Bearer ••••••••']] }, false],
] as [string, object, boolean][])('%s becomes the draft; is it sent? %s', (_name, rest, sent) => {
  const kept = makeRequest({ path: '/again', ...rest });
  sendAgain(kept);
  expect(usePanel.getState().draft.path).toBe('/again');
  expect(request.mock.calls).toEqual(sent ? [[{ type: 'send', request: kept }]] : []);
  if (!sent) expect(useNotice.getState().notice?.tone).toBe('warning');
});
