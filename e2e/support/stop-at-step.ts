import type { WebWorker } from 'puppeteer-core';

declare const chrome: {
  permissions: { contains(permissions: object): Promise<boolean> };
  runtime: { sendMessage(...parts: unknown[]): Promise<unknown> };
};

/** Where the background can be stopped within a step: what it does next has not begun, or was done and not yet heard of. */
export type Moment = 'before' | 'after';

/**
 * Has the background stand still at a step of a send, counted from 1, and tells when it stands there. The steps are what it
 * awaits: whether the origin is permitted, once per send, and then one message for each event of webRequest.
 */
export async function standStillAt(
  background: WebWorker,
  step: number,
  moment: Moment,
): Promise<{ readonly standing: Promise<void> }> {
  await background.evaluate(
    (last, when) => {
      let steps = 0;
      const { promise, resolve } = Promise.withResolvers<void>();
      Reflect.set(globalThis, 'standing', promise);
      const counted =
        <Parts extends unknown[], Result>(call: (...parts: Parts) => Promise<Result>) =>
        async (...parts: Parts): Promise<Result> => {
          steps += 1;
          if (steps < last) return call(...parts);
          if (steps === last && when === 'after') await call(...parts);
          resolve();
          return new Promise<Result>(() => {});
        };
      const { permissions, runtime } = chrome;
      permissions.contains = counted(permissions.contains.bind(permissions));
      runtime.sendMessage = counted(runtime.sendMessage.bind(runtime));
    },
    step,
    moment,
  );
  return { standing: background.evaluate(() => Reflect.get(globalThis, 'standing')) };
}
