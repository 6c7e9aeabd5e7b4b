import * as v from 'valibot';

const answerSchema = v.object({ url: v.string(), granted: v.boolean() });

/** What was answered on the page that asks for a permission. */
export type AllowAnswer = v.InferOutput<typeof answerSchema>;

/** A BroadcastChannel is same-origin, so only our own pages hear it. */
const openChannel = () => new BroadcastChannel('authlens-allow');

/** From the page that asks: tells every panel what was answered. */
export function tellAnswer(answer: AllowAnswer): void {
  const channel = openChannel();
  channel.postMessage(answer);
  channel.close();
}

/** To a panel: resolves to the next answer for a URL. */
export function nextAnswer(url: string): Promise<boolean> {
  const channel = openChannel();
  return new Promise((resolve) => {
    channel.addEventListener('message', ({ data }) => {
      const answer = v.parse(answerSchema, data);
      if (answer.url !== url) return;
      channel.close();
      resolve(answer.granted);
    });
  });
}
