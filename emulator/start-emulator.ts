import { once } from 'node:events';
import { IncomingMessage } from 'node:http';
import { createServer } from 'node:https';
import { documentedLimits } from './api/rate-limits.ts';
import { makeWorld } from './api/world.ts';
import { type Certificate, makeCertificate } from './certificate.ts';
import { type Emulator, type EmulatorServer, makeEmulator } from './emulator.ts';
import { apiHosts, type Environment } from './hosts.ts';
import { PieceGate } from './piece-gate.ts';
import { Recorder } from './recorder.ts';
import { RecordingResponse } from './recording-response.ts';
import { type Service, type Site, serve } from './serve.ts';
import { defaultSwitches, type Switches } from './switches.ts';
import { WebSockets } from './web-sockets.ts';

export interface EmulatorOptions {
  /** 0, the default, takes a free port. */
  readonly port?: number;
  /** The API keys of each environment; none by default. */
  readonly keys?: Readonly<Partial<Record<Environment, readonly string[]>>>;
  readonly switches?: Partial<Switches>;
  /** Hosts of the test's own, by name, served beside the API on the same port; they accept WebSockets too. */
  readonly sites?: Readonly<Record<string, Site>>;
  /** More host names that lead to the emulator and are recorded, but answered with 421. */
  readonly extraHosts?: readonly string[];
  /** Seconds that an access token lasts; 3600 by default. */
  readonly accessTokenLifetime?: number;
  /** Milliseconds between the pieces of the emulation `slow`; 50 by default. */
  readonly pieceDelay?: number;
  /** Bytes of a request body that are kept: of a longer one, half as many from its beginning and from its end. All by default. */
  readonly longestBody?: number;
  /** Milliseconds since the epoch; the clock of tokens, rate limits and time stamps. */
  readonly now?: () => number;
}

/** Starts an HTTPS server on this machine that behaves as api.video does. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const { now = Date.now, sites = {}, keys = {}, accessTokenLifetime = 3600, pieceDelay = 50 } = options;
  const { longestBody = Number.POSITIVE_INFINITY } = options;
  const hosts = [...Object.values(apiHosts), ...Object.keys(sites), ...(options.extraHosts ?? [])];
  const limits = structuredClone(documentedLimits);
  const certificate = await makeCertificate(hosts);
  const service: Service = {
    world: await makeWorld({ now, limits, accessTokenLifetime, keys }),
    switches: { ...defaultSwitches, ...options.switches },
    recorder: new Recorder(),
    pacing: { gate: new PieceGate(), pieceDelay },
    sites,
    longestBody,
  };
  const server = makeServer(service, certificate);
  const webSockets = new WebSockets(Object.keys(sites));
  server.on('upgrade', (request, connection, head) => webSockets.accept(request, connection, head));
  const port = await listen(server, options.port ?? 0);
  return makeEmulator({ service, certificate, hosts, limits, server, webSockets, port });
}

function makeServer(service: Service, { certificate, privateKey }: Certificate): EmulatorServer {
  return createServer(
    {
      cert: certificate,
      key: privateKey,
      IncomingMessage,
      ServerResponse: RecordingResponse,
      // A request without Host is to be recorded and answered as every other.
      requireHostHeader: false,
    },
    (request, response) => void serve(service, request, response),
  );
}

async function listen(server: EmulatorServer, port: number): Promise<number> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The emulator listens on no port.');
  return address.port;
}
