import * as v from 'valibot';
import type { Initiator } from './exchange.ts';

/** Counts from 0 (Chrome DevTools Protocol, `Runtime.CallFrame` and `Network.Initiator`); -1 stands for unknown. */
const position = v.optional(v.number(), -1);

const frameSchema = v.object({
  functionName: v.optional(v.string(), ''),
  url: v.optional(v.string(), ''),
  lineNumber: position,
  columnNumber: position,
});
type Frame = v.InferOutput<typeof frameSchema>;

const stackSchema = v.object({ callFrames: v.optional(v.array(frameSchema), []), parent: v.optional(v.unknown()) });

const initiatorSchema = v.object({
  type: v.string(),
  url: v.optional(v.string(), ''),
  lineNumber: position,
  columnNumber: position,
  stack: v.optional(v.unknown()),
});

/** More async parents than any debugger keeps (32); a longer chain is no stack of a browser. */
const maximumStacks = 64;

/**
 * Reads Chrome's `_initiator`: the first frame of a page script, looked for along the async parents too, and only then
 * one of an extension. Null when the browser gave none or something else. `resourceType` is Chrome's `_resourceType`.
 */
export function readInitiator(initiator: unknown, resourceType: string | null): Initiator | null {
  const parsed = v.safeParse(initiatorSchema, initiator);
  if (!parsed.success) return null;
  const { type, stack, url, lineNumber, columnNumber } = parsed.output;
  const frames = collectFrames(stack);
  const frame = frames.find(isPageFrame) ?? frames.find((any) => any.url !== '');
  if (frame !== undefined) return fromFrame(typeOf(type), frame);
  if (resourceType === 'document' && (type === 'other' || type === 'script'))
    return place('navigation', '', -1, -1, '');
  return place(typeOf(type), url, lineNumber, columnNumber, frames[0]?.functionName ?? '');
}

function collectFrames(stack: unknown): Frame[] {
  const frames: Frame[] = [];
  let next: unknown = stack;
  for (let depth = 0; depth < maximumStacks; depth++) {
    const parsed = v.safeParse(stackSchema, next);
    if (!parsed.success) break;
    frames.push(...parsed.output.callFrames);
    next = parsed.output.parent;
  }
  return frames;
}

function isPageFrame({ url }: Frame): boolean {
  return url !== '' && !/^(?:chrome-extension|moz-extension|devtools|chrome):/i.test(url);
}

function fromFrame(type: Initiator['type'], { url, lineNumber, columnNumber, functionName }: Frame): Initiator {
  return place(type, url, lineNumber, columnNumber, functionName);
}

/** From 0 to 1, as Sources counts; empty and negative values are unknown. A place without a URL is none. */
function place(type: Initiator['type'], url: string, line: number, column: number, functionName: string): Initiator {
  const known = url !== '' && Number.isSafeInteger(line) && line >= 0;
  return {
    type,
    url: url === '' ? null : url,
    line: known ? line + 1 : null,
    column: known && Number.isSafeInteger(column) && column >= 0 ? column + 1 : null,
    function: functionName === '' ? null : functionName,
    asyncParent: null,
  };
}

function typeOf(type: string): Initiator['type'] {
  switch (type) {
    case 'script':
    case 'parser':
    case 'preload':
    case 'preflight':
      return type;
    default:
      return 'other';
  }
}
