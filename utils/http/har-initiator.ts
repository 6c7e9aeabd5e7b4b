import * as v from 'valibot';
import type { Initiator, ScriptPlace } from './exchange.ts';

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
  const stacks = readStacks(stack);
  const made = findFrame(stacks, isPageFrame) ?? findFrame(stacks, (frame) => frame.url !== '');
  if (made !== null) {
    const parent = findFrame(stacks.slice(made.depth + 1), isPageFrame);
    return { type: typeOf(type), ...placeOf(made.frame), asyncParent: parent && scriptPlaceOf(parent.frame) };
  }
  if (resourceType === 'document' && (type === 'other' || type === 'script'))
    return { type: 'navigation', ...nowhere, asyncParent: null };
  const functionName = stacks.flat()[0]?.functionName ?? '';
  return { type: typeOf(type), ...placeOf({ url, lineNumber, columnNumber, functionName }), asyncParent: null };
}

/** The frames of each stack: first where the request was made, then of each async parent, the nearest first. */
function readStacks(stack: unknown): Frame[][] {
  const stacks: Frame[][] = [];
  let next: unknown = stack;
  while (stacks.length < maximumStacks) {
    const parsed = v.safeParse(stackSchema, next);
    if (!parsed.success) break;
    stacks.push(parsed.output.callFrames);
    next = parsed.output.parent;
  }
  return stacks;
}

function findFrame(
  stacks: readonly Frame[][],
  fits: (frame: Frame) => boolean,
): { frame: Frame; depth: number } | null {
  for (const [depth, frames] of stacks.entries()) {
    const frame = frames.find(fits);
    if (frame !== undefined) return { frame, depth };
  }
  return null;
}

function isPageFrame({ url }: Frame): boolean {
  return url !== '' && !/^(?:chrome-extension|moz-extension|devtools|chrome):/i.test(url);
}

const nowhere = { url: null, line: null, column: null, function: null };

/** From 0 to 1, as Sources counts; empty and negative values are unknown. A place without a URL is none. */
function placeOf({ url, lineNumber, columnNumber, functionName }: Frame) {
  const known = url !== '' && Number.isSafeInteger(lineNumber) && lineNumber >= 0;
  return {
    url: url === '' ? null : url,
    line: known ? lineNumber + 1 : null,
    column: known && Number.isSafeInteger(columnNumber) && columnNumber >= 0 ? columnNumber + 1 : null,
    function: functionName === '' ? null : functionName,
  };
}

function scriptPlaceOf(frame: Frame): ScriptPlace {
  return { ...placeOf(frame), url: frame.url };
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
