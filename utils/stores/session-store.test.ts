import { expect, test, vi } from 'vitest';
import { buildRow } from '@/utils/detection/finding.fixture.ts';
import { emptyLeaks, noLeakFacts } from '@/utils/messaging/leaks.ts';
import { openPanelEnd, openSessionEnd, type SessionRequest } from '@/utils/messaging/tab-channel.ts';
import { makeSending } from '@/utils/sending/sending.fixture.ts';
import { followSession, useSession } from './session-store.ts';

test('says so when it is not connected yet', () => {
  expect(() => useSession.getState().request({ type: 'cancel' })).toThrow('The panel is not connected to its tab yet.');
});

test('greets the session, mirrors what it says, and passes requests on', async () => {
  const controller = new AbortController();
  const session = openSessionEnd(1);
  const requests: SessionRequest[] = [];
  session.addListener((request) => requests.push(request), controller.signal);
  followSession(openPanelEnd(1), controller.signal);
  await vi.waitFor(() => expect(requests).toEqual([{ type: 'hello' }]));

  const sending = makeSending();
  session.postMessage({ type: 'sending', sending });
  await vi.waitFor(() => expect(useSession.getState().sending).toEqual(sending));
  expect(useSession.getState().leaks).toEqual(emptyLeaks);

  const facts = { ...noLeakFacts, problem: 'The scanner stopped.' };
  session.postMessage({ type: 'leaks', update: { whole: true, changed: [buildRow()], removed: [], facts } });
  await vi.waitFor(() => expect(useSession.getState().leaks).toEqual({ rows: [buildRow()], ...facts }));
  expect(useSession.getState().sending).toEqual(sending);

  useSession.getState().request({ type: 'clear-leaks' });
  await vi.waitFor(() => expect(requests).toEqual([{ type: 'hello' }, { type: 'clear-leaks' }]));
  controller.abort();
});
