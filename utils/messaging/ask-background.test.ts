import { expect, test, vi } from 'vitest';
import { askBackground } from './ask-background.ts';

const lost = 'The message port closed before a response was received.';

/** Fails with `messages`, one each time it is asked, and then answers. */
function makeAsk(...messages: string[]) {
  return vi.fn(async () => {
    const message = messages.shift();
    if (message !== undefined) throw new Error(message);
    return 'answer';
  });
}

test.each([
  [[]],
  [[lost]],
  [[lost, 'Could not establish connection. Receiving end does not exist.']],
  [
    [
      'A listener indicated an asynchronous response by returning true, but the message channel closed before a response',
    ],
  ],
  [['Message manager disconnected']], // Firefox
])('has its answer after %j', async (messages) => {
  const ask = makeAsk(...messages);
  expect(await askBackground(ask)).toBe('answer');
});

test('gives up after three attempts, with what the browser said', async () => {
  const ask = makeAsk(lost, lost, lost, lost);
  await expect(askBackground(ask)).rejects.toThrow(lost);
  expect(ask).toHaveBeenCalledTimes(3);
});

test('does not repeat what the background itself refused', async () => {
  const ask = makeAsk('Invalid type: Expected number');
  await expect(askBackground(ask)).rejects.toThrow('Invalid type');
  expect(ask).toHaveBeenCalledTimes(1);
});
