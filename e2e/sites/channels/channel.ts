import { callSite, marker, placeOf } from '../call-site.ts';
import { page, type Resource, script } from '../site.ts';
import type { EncodingLayer, Part } from './parts.ts';

export const here = 'https://channels.example';

/** What the panel is to say of the initiator; line and column count from 1. */
export interface Initiator {
  type: 'script' | 'parser' | 'navigation' | 'other';
  url: string | null;
  line: number | null;
  column: number | null;
  function: string | null;
  asyncParent?: { url: string; line: number; column: number; function: string | null };
}

/** One way for a key to leave a page or to come to it. */
export interface Channel {
  /** The page on channels.example. */
  path: string;
  /** The files of channels.example that it is made of, by path. */
  files: Record<string, Resource>;
  method: string;
  /** Of the request that leaks, redacted. */
  url: string;
  part: Part;
  name: string | null;
  encodings: EncodingLayer[];
  initiator: Partial<Initiator>;
  /** In a response body: where the key stands. */
  position: { line: number; column: number } | null;
  /** The key as it is to be seen on the wire. */
  wire: string;
  /** Other parts that hold the key as well; the files that bring it to the page are not meant. */
  beside: Part[];
}

/** What differs from channel to channel; the rest is what most of them have. */
export type Plan = Pick<Channel, 'url' | 'part' | 'name' | 'wire'> &
  Partial<Pick<Channel, 'method' | 'encodings' | 'initiator' | 'position' | 'files' | 'beside'>> & {
    /** The script of the page; the marked call is the one that leaks. */
    script?: string;
    /** The function around the marked call. */
    function?: string;
    /** HTML in the page, before its script. */
    body?: string;
    /** A tag of the page, in which Chromium's parser comes upon the request. */
    tag?: string;
  };

/** A page at `path` with the script of the plan in a file of its own. */
export function channel(path: string, plan: Plan): Channel {
  const { script: text, body = '', function: name = null, tag, files = {}, ...rest } = plan;
  const file = `${path}.js`;
  const document = page(path, text === undefined ? [] : [file], body);
  const initiatorOf = (): Initiator => {
    if (tag !== undefined)
      return { ...navigation, type: 'parser', url: here + path, line: placeOf(document.body, tag).line };
    return text?.includes(marker) ? scriptInitiator(file, text, name) : navigation;
  };
  return {
    path,
    ...{ method: 'GET', encodings: [], position: null, beside: [], initiator: initiatorOf() },
    ...rest,
    files: { [path]: document, ...(text === undefined ? {} : { [file]: script(text) }), ...files },
  };
}

/** Chromium names no script for what a document does by itself. */
const navigation: Initiator = { type: 'navigation', url: null, line: null, column: null, function: null };

/** The marked call in a script of channels.example. */
export function scriptInitiator(path: string, text: string, name: string | null): Initiator {
  return { type: 'script', url: here + path, ...callSite(text), function: name };
}
