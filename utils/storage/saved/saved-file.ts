import * as v from 'valibot';
import { counted } from '@/utils/http/counted.ts';
import { findJsonError } from '@/utils/http/json-error.ts';
import { formatBytes } from '@/utils/http/sizes.ts';
import { type PlaygroundRequest, playgroundRequestSchema } from '@/utils/sending/sending.ts';
import { requestsIn } from './saved-order.ts';
import { fittingName, longestName, type SavedLibrary } from './saved-request.ts';

/** A larger file is nothing that was saved here. */
export const largestFile = 20_000_000;
/** So many requests are kept at the most: a bound against accidents. */
export const mostSaved = 1000;

const format = 'authlens-saved-requests';

/** A request as a file holds it: the id of a key means nothing in another installation. */
const fileRequestSchema = v.object({
  name: v.pipe(v.string(), v.maxLength(10 * longestName)),
  request: v.omit(playgroundRequestSchema, ['keyId']),
});
const envelopeSchema = v.object({
  format: v.literal(format),
  version: v.number(),
  folders: v.optional(v.array(v.unknown()), []),
  requests: v.optional(v.array(v.unknown()), []),
});
const folderSchema = v.object({ name: v.string(), requests: v.array(v.unknown()) });

export interface ReadRequest {
  readonly name: string;
  readonly request: PlaygroundRequest;
}

export type ReadFile =
  | {
      readonly ok: true;
      readonly requests: readonly ReadRequest[];
      readonly folders: readonly { readonly name: string; readonly requests: readonly ReadRequest[] }[];
      /** Where what could not be used, in sentences. */
      readonly problems: readonly string[];
    }
  | { readonly ok: false; readonly message: string };

/** The saved requests as a file, in their order. */
export function writeSavedFile(library: SavedLibrary): string {
  const requestsOf = (folder: string | null) =>
    requestsIn(library, folder).map(({ name, request }) => ({ name, request: { ...request, keyId: undefined } }));
  const folders = library.folders.map(({ id, name }) => ({ name, requests: requestsOf(id) }));
  return `${JSON.stringify({ format, version: 1, requests: requestsOf(null), folders }, null, 2)}\n`;
}

/** Reads such a file (untrusted). What is good of it is kept; what is not is named by its place, and nothing of it repeated. */
export function readSavedFile(text: string): ReadFile {
  if (text.length > largestFile)
    return refuse(
      `The file is larger than ${formatBytes(largestFile)}, more than saved requests take. Choose another one.`,
    );
  const json = v.safeParse(v.pipe(v.string(), v.parseJson()), text);
  if (!json.success) return refuse(`The file is not JSON: ${findJsonError(text) ?? 'it could not be read.'}`);
  const envelope = v.safeParse(envelopeSchema, json.output);
  if (!envelope.success) {
    const path = v.getDotPath(envelope.issues[0]);
    return refuse(
      `The file holds no requests saved by Authlens: ${path === null ? 'it is no object' : `its member "${path}" is not as expected`}.`,
    );
  }
  if (envelope.output.version !== 1)
    return refuse(
      `The file is of version ${envelope.output.version}, and this Authlens reads version 1. Update Authlens to import it.`,
    );
  return readContents(envelope.output);
}

function readContents({ requests, folders }: v.InferOutput<typeof envelopeSchema>): ReadFile {
  const problems: string[] = [];
  let room = mostSaved;
  const readAll = (list: readonly unknown[], place: string): ReadRequest[] =>
    list.flatMap((element, index) => {
      const parsed = v.safeParse(fileRequestSchema, element);
      if (!parsed.success) {
        problems.push(describeIssue(`${place}[${index}]`, parsed.issues[0]));
        return [];
      }
      room -= 1;
      const { name, request } = parsed.output;
      if (room < 0) return [];
      return [{ name: fittingName(name, `${request.method} ${request.path}`), request: { ...request, keyId: null } }];
    });
  const outside = readAll(requests, 'requests');
  const inside = folders.flatMap((element, index) => {
    const parsed = v.safeParse(folderSchema, element);
    if (!parsed.success) {
      problems.push(describeIssue(`folders[${index}]`, parsed.issues[0]));
      return [];
    }
    const name = fittingName(parsed.output.name, `Folder ${index + 1}`);
    return [{ name, requests: readAll(parsed.output.requests, `folders[${index}].requests`) }];
  });
  if (room < 0)
    problems.push(
      `${counted(-room, 'request')} beyond the ${mostSaved} that are kept ${room === -1 ? 'was' : 'were'} left out.`,
    );
  return { ok: true, requests: outside, folders: inside, problems };
}

function describeIssue(place: string, issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  const where = path === null ? place : `${place}.${path}`;
  return issue.received === 'undefined'
    ? `${where} is missing.`
    : `${where} is not ${issue.expected ?? 'as expected'}.`;
}

function refuse(message: string): ReadFile {
  return { ok: false, message };
}
