import { counted } from '@/utils/http/counted.ts';
import type { RequestTemplate, TemplateBody } from '@/utils/http/request-template.ts';
import { type CommandLine, readCommandLine } from './command-line.ts';
import { joinData, readData } from './data.ts';
import { given, isOn, lastValue } from './given.ts';
import { isCurlCommand } from './is-curl-command.ts';
import { optionNotes } from './option-notes.ts';
import { readBody } from './read-body.ts';
import { readCredential } from './read-credential.ts';
import { readHeaders } from './read-headers.ts';
import { readUrl } from './read-url.ts';
import { shellNotes } from './shell-notes.ts';
import { shellWords } from './shell-words.ts';

export type CurlReading =
  /** The notes are sentences on what was not taken over as it stands; none holds a credential. */
  | { readonly ok: true; readonly template: RequestTemplate; readonly notes: readonly string[] }
  | { readonly ok: false; readonly message: string };

/** In UTF-16 units: as much as Linux takes for all arguments together. */
const longestCommand = 2_000_000;

/** The request that a curl command would send, written for bash, cmd or PowerShell. Reads no file and expands nothing. */
export function readCurl(text: string): CurlReading {
  if (!isCurlCommand(text)) return refuse('This is no curl command: it does not begin with curl.');
  if (text.length > longestCommand)
    return refuse(
      `The command has ${counted(text.length, 'character')}, more than the ${longestCommand} that are read.`,
    );
  const shell = shellWords(text);
  const line = readCommandLine(shell.words.slice(1));
  const reading = compose(line, shell.variables);
  return reading.ok ? { ...reading, notes: [...shellNotes(shell, text), ...reading.notes] } : reading;
}

function compose(line: CommandLine, variables: readonly string[]): CurlReading {
  const { given: options, urls } = line;
  const [written] = urls;
  if (written === undefined) return refuse('The command has no URL, so there is nothing to send.');
  const { fields, removed, notes: headerNotes } = readHeaders(options);
  const body = readBody(options, fields, removed);
  const query = joinData(given(options, 'url-query').map(readData));
  // curl leaves --url-query out beside the data of -G.
  const url = readUrl(written, body.query === '' ? query : body.query, isOn(options, 'globoff'));
  if (!url.ok) return url;
  const { credential, headers, notes: credentialNotes } = readCredential(options, body.headers, url.user, variables);
  return {
    ok: true,
    template: {
      method: lastValue(options, 'request') ?? (isOn(options, 'head') ? 'HEAD' : body.method),
      url: lastValue(options, 'upload-file') === null ? url.url : withFileName(url.url, body.body),
      headers,
      credential,
      body: body.body,
    },
    notes: [...url.notes, ...headerNotes, ...body.notes, ...credentialNotes, ...optionNotes(line)],
  };
}

/** To a URL that ends in a slash, curl adds the name of the file that it uploads. */
function withFileName(url: string, body: TemplateBody): string {
  if (body.kind !== 'file' || !url.endsWith('/') || url.includes('?')) return url;
  return url + encodeURIComponent(body.file.replace(/^.*\//s, ''));
}

function refuse(message: string): CurlReading {
  return { ok: false, message };
}
