import { type Answer, textAnswer, withHeaders } from './answer.ts';
import { answerRequest } from './api/answer-request.ts';
import type { ApiRequest } from './api/api-request.ts';
import { corsHeaders, isPreflight, preflightAnswer } from './api/cors.ts';
import type { World } from './api/world.ts';
import { findEmulation } from './emulations/emulations.ts';
import { requestSwitches, type Switches, UnknownChoiceError } from './switches.ts';

/**
 * The answer of an API host: the emulation that the query or the run asks for, otherwise api.video's. A preflight is
 * answered as such, so that the request after it gets the emulation. A query that asks for what there is not gets 400.
 */
export async function answerApiHost(world: World, request: ApiRequest, run: Readonly<Switches>): Promise<Answer> {
  try {
    const switches = requestSwitches(request.url.searchParams, run);
    if (isPreflight(request)) return preflightAnswer(request, switches);
    return withHeaders(await emulatedAnswer(world, request, switches), corsHeaders);
  } catch (error) {
    if (error instanceof UnknownChoiceError) return textAnswer(400, error.message);
    throw error;
  }
}

async function emulatedAnswer(world: World, request: ApiRequest, switches: Switches): Promise<Answer> {
  if (switches.emulation === null) return answerRequest(world, request, switches);
  return findEmulation(switches.emulation).answer({ url: request.url, switches });
}
