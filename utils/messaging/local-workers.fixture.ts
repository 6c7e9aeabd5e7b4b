interface Port<Request, Answer> {
  addEventListener(type: 'message', listener: (event: MessageEvent<Request>) => void): void;
  postMessage(answer: Answer): void;
}

/**
 * Workers on this thread that run `serve`, or die when they are asked; `ended` has an entry for each that was ended. `copy` makes
 * what they get of what is posted to them: a changed object may not survive `structuredClone`.
 */
export function localWorkers<Request, Answer>(
  serve: (port: Port<Request, Answer>) => void,
  { dies = false, copy = (data: unknown): unknown => data } = {},
) {
  const ended: boolean[] = [];
  const create = (): Worker => {
    const inside = new EventTarget();
    const outside = new EventTarget();
    serve({
      addEventListener: (type, listener) =>
        inside.addEventListener(type, (event) => listener(event as MessageEvent<Request>)),
      postMessage: (data) => outside.dispatchEvent(new MessageEvent('message', { data })),
    });
    return Object.assign(outside, {
      onmessage: null,
      onmessageerror: null,
      onerror: null,
      postMessage: (data: unknown) => {
        if (dies) outside.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
        else inside.dispatchEvent(new MessageEvent('message', { data: copy(data) }));
      },
      terminate: () => ended.push(true),
    });
  };
  return { create, ended };
}
