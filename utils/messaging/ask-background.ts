/** What Chromium and Firefox say when the background was stopped before it had answered. */
const stopped = /message channel closed|message port closed|Receiving end does not exist|Message manager disconnected/;

const attempts = 3;

/** Asks the background by way of `ask`. One that was stopped while it was answering is woken by asking again. */
export async function askBackground<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask();
    } catch (error) {
      const lost = error instanceof Error && stopped.test(error.message);
      if (!lost || attempt === attempts) throw error;
    }
  }
}
