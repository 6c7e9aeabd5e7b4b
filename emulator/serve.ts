import type { IncomingMessage } from 'node:http';
import { type Answer, textAnswer } from './answer.ts';
import { answerApiHost } from './answer-api-host.ts';
import type { ApiRequest } from './api/api-request.ts';
import type { World } from './api/world.ts';
import { environmentOf } from './hosts.ts';
import { headerValues } from './raw-header.ts';
import { receiveRequest } from './receive-request.ts';
import type { RecordedRequest, Recorder } from './recorder.ts';
import type { RecordingResponse } from './recording-response.ts';
import { type Pacing, sendAnswer } from './send-answer.ts';
import type { Switches } from './switches.ts';

/** Answers the requests to a host of the test's own. The body is in the record: it has been read already. */
export type Site = (request: IncomingMessage, response: RecordingResponse, record: RecordedRequest) => void;

/** What a request is served with. */
export interface Service {
  readonly world: World;
  readonly switches: Switches;
  readonly recorder: Recorder;
  readonly pacing: Pacing;
  /** Bytes. */
  readonly longestBody: number;
  readonly sites: Readonly<Record<string, Site>>;
}

/** Receives, records and answers one request: by the site of its host, or as an API host does. */
export async function serve(service: Service, request: IncomingMessage, response: RecordingResponse): Promise<void> {
  const { recorder, sites, world, pacing, longestBody } = service;
  const record = recorder.add(await receiveRequest(request, { now: world.now(), longestBody }));
  if (record.aborted) return;
  response.once('close', () => {
    const aborted = !response.writableFinished && !response.brokenOff;
    recorder.finish(record, { aborted, response: response.sent });
  });
  const site = sites[record.host];
  if (site === undefined) await sendAnswer(response, await answerFor(service, record), pacing);
  else site(request, response, record);
}

async function answerFor({ world, switches }: Service, record: RecordedRequest): Promise<Answer> {
  const request = apiRequest(record);
  if (typeof request === 'string') return textAnswer(421, request);
  return answerApiHost(world, request, switches).catch((error: unknown) =>
    textAnswer(500, `The emulator itself failed: ${error instanceof Error ? error.stack : String(error)}`),
  );
}

/** The request as the API sees it, or a sentence why no API host can answer it (RFC 9110 section 15.5.20). */
function apiRequest({ host, method, path, rawHeaders, body }: RecordedRequest): ApiRequest | string {
  const environment = environmentOf(host);
  if (environment === null) return `The emulator does not answer for the host "${host}".`;
  const url = URL.parse(path, `https://${headerValues(rawHeaders, 'host')[0]}`);
  if (url === null) return `The request target "${path}" is not a URL.`;
  return { environment, method, url, rawHeaders, body };
}
