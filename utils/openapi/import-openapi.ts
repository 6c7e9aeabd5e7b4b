import { visibleText } from '@/utils/encoding/visible-text.ts';
import { formatBytes } from '@/utils/http/sizes.ts';
import type { ApiScheme, ApiServer, ImportedApi } from './imported-api.ts';
import {
  type DocumentReader,
  type ImportProblem,
  isMembers,
  memberOf,
  type Path,
  textOf,
  toPointer,
} from './located.ts';
import { parseDocument } from './parse-document.ts';
import { readOperations } from './read-operations.ts';
import { readSchemes } from './read-schemes.ts';
import { readServers } from './read-servers.ts';

/** What came of a document: the API as far as it could be read, and everything that could not. */
export interface OpenApiImport {
  /** Null when there is no operation that can be used. */
  readonly api: ImportedApi | null;
  readonly servers: readonly ApiServer[];
  readonly schemes: readonly ApiScheme[];
  readonly problems: readonly ImportProblem[];
}

/** Larger documents are not read. */
export const mostDocumentBytes = 20_000_000;

/** How many problems are told; a document that is broken everywhere has too many to read. */
const mostProblems = 200;

/** Why a document of this size is not read, or null when it is. */
export function refuseSize(bytes: number): string | null {
  if (bytes <= mostDocumentBytes) return null;
  return `The document has ${formatBytes(bytes)}, and at most ${formatBytes(mostDocumentBytes)} are read. Import the part of it that you need.`;
}

/**
 * Reads an OpenAPI 3.0 or 3.1 document, JSON or YAML, as far as it is good. Never throws: what cannot be used is listed with
 * where it stands.
 */
export function importOpenApi(text: string): OpenApiImport {
  const tooLarge = refuseSize(text.length);
  if (tooLarge !== null) return refuse([{ where: 'line 1', sentence: tooLarge }]);
  const { value, problems: syntax, where } = parseDocument(text);
  const found = new Map<string, { readonly path: Path; readonly sentence: string }>();
  const reader: DocumentReader = {
    root: { value, path: [] },
    report: (path, sentence) => found.set(`${toPointer(path)} ${sentence}`, { path, sentence }),
  };
  const problems = () =>
    limit([
      ...syntax.map((problem) => () => problem),
      ...[...found.values()].map(({ path, sentence }) => () => ({ where: where(path), sentence })),
    ]);
  if (!isMembers(value)) {
    if (syntax.length === 0)
      reader.report([], 'This is no OpenAPI document: neither a JSON object nor a YAML mapping.');
    return refuse(problems());
  }
  if (!checkVersion(reader)) return refuse(problems());
  const servers = readServers(reader);
  const schemes = readSchemes(reader);
  const operations = readOperations(reader);
  const info = memberOf(reader.root, 'info');
  const title = textOf(info, 'title');
  if (title === null) reader.report(info.path, 'The document has no "info.title". Its name is taken from its server.');
  const name = title ?? (servers[0] === undefined ? 'API without a name' : new URL(servers[0].url).host);
  const api = { title: visibleText(name), version: visibleText(textOf(info, 'version') ?? ''), operations };
  return { api: operations.length === 0 ? null : api, servers, schemes, problems: problems() };
}

function refuse(problems: readonly ImportProblem[]): OpenApiImport {
  return { api: null, servers: [], schemes: [], problems };
}

/** Whether the document is of a version that is read. */
function checkVersion({ root, report }: DocumentReader): boolean {
  const version = textOf(root, 'openapi');
  if (version !== null && /^3\.\d/.test(version)) return true;
  if (memberOf(root, 'swagger').value !== undefined)
    report(['swagger'], 'This is Swagger 2.0, and OpenAPI 3.0 and 3.1 are read. Convert it first.');
  else if (version === null) report([], 'The document does not say "openapi: 3.x", so it is no OpenAPI document.');
  else report(['openapi'], `This is OpenAPI "${version}", and 3.0 and 3.1 are read.`);
  return false;
}

/** To tell where a problem stands takes time, so it is done for those that are listed. */
function limit(problems: readonly (() => ImportProblem)[]): readonly ImportProblem[] {
  const listed = problems.slice(0, mostProblems).map((tell) => tell());
  const more = problems.length - listed.length;
  return more === 0 ? listed : [...listed, { where: 'elsewhere', sentence: `${more} more problems are not listed.` }];
}
