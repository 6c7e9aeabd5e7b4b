import type { Firefox } from './launch-firefox.ts';

declare const Services: {
  console: { getMessageArray(): readonly unknown[]; reset(): void };
  obs: { addObserver(observer: object, topic: string): void };
};

/**
 * Every error that an own context of the extension has left in the browser console since the last call: exceptions,
 * unhandled rejections and reports of the content security policy.
 */
export function takeProblems(firefox: Firefox, origin: string): Promise<string[]> {
  return firefox.run(
    'chrome',
    (own: string) => {
      const problems = Services.console.getMessageArray().flatMap((message) => {
        if (typeof message !== 'object' || message === null || !('sourceName' in message)) return [];
        if (!('errorMessage' in message) || !('flags' in message)) return [];
        const where = String(message.sourceName);
        const isWarning = (Number(message.flags) & 1) === 1;
        const isPolicy = 'category' in message && message.category === 'CSP';
        return where.startsWith(own) && (!isWarning || isPolicy)
          ? [`${where.slice(own.length)}: ${String(message.errorMessage)}`]
          : [];
      });
      Services.console.reset();
      return problems;
    },
    origin,
  );
}
