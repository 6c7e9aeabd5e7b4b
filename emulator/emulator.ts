import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { Server } from 'node:https';
import { generateKey } from './api/keys.ts';
import type { RateLimits } from './api/rate-limits.ts';
import type { Certificate } from './certificate.ts';
import { chromiumArguments } from './chromium-arguments.ts';
import type { Environment } from './hosts.ts';
import type { RecordedRequest } from './recorder.ts';
import type { RecordingResponse } from './recording-response.ts';
import type { Service } from './serve.ts';
import type { Switches } from './switches.ts';
import type { RecordedSocket, WebSockets } from './web-sockets.ts';

/** A running emulator, as tests see it. */
export interface Emulator extends Certificate {
  readonly port: number;
  /** Every host name that leads here. */
  readonly hosts: readonly string[];
  readonly projectId: string;
  /** Every request so far, as received, with its answer as sent. */
  readonly records: readonly RecordedRequest[];
  /** Every WebSocket to a site so far. Their upgrade requests are not among the records. */
  readonly sockets: readonly RecordedSocket[];
  /** May be changed at any time. */
  readonly switches: Switches;
  /** Requests a minute; may be changed at any time. */
  readonly limits: RateLimits;
  /** The switches that make Chromium come here with every host, and find none of `unresolvedHosts`. */
  chromiumArguments(unresolvedHosts?: readonly string[]): string[];
  /** Adds a key, a random one without `value`, and returns it. */
  addKey(environment: Environment, value?: string): string;
  /** Suspends the account of a key. Throws when there is no such key. */
  suspendKey(value: string): void;
  /** Deletes a key. Throws when there is no such key. */
  deleteKey(value: string): void;
  /** Ends every access token issued so far, before its time. */
  endAccessTokens(): void;
  /** Lets one more piece of the emulation `slow-released` through. */
  releaseNextPiece(): void;
  /** The first record that `predicate` accepts, now or later; rejects after `timeoutMs` (10 000 by default). */
  waitForRequest(predicate: (record: RecordedRequest) => boolean, timeoutMs?: number): Promise<RecordedRequest>;
  /** Ends every connection at once, whatever is under way on it. */
  close(): Promise<void>;
}

export type EmulatorServer = Server<typeof IncomingMessage, typeof RecordingResponse>;

/** What a running emulator is made of. */
export interface EmulatorParts {
  readonly service: Service;
  readonly certificate: Certificate;
  readonly hosts: readonly string[];
  readonly limits: RateLimits;
  readonly server: EmulatorServer;
  readonly webSockets: WebSockets;
  readonly port: number;
}

/** The handle on a server that listens on `port`. */
export function makeEmulator(parts: EmulatorParts): Emulator {
  const { service, certificate, hosts, limits, server, webSockets, port } = parts;
  const { world, recorder, switches, pacing } = service;
  return {
    ...certificate,
    ...{ port, hosts, projectId: world.projectId, switches, limits },
    ...{ records: recorder.records, sockets: webSockets.records },
    chromiumArguments: (unresolvedHosts = []) => {
      const resolved = hosts.filter((host) => !unresolvedHosts.includes(host));
      return chromiumArguments(resolved, port, certificate.spkiFingerprint);
    },
    addKey: (environment, value = generateKey()) => world.keys.add(environment, value, world.now()).value,
    suspendKey: (value) => world.keys.suspend(value),
    deleteKey: (value) => world.keys.delete(value),
    endAccessTokens: () => world.tokens.endAccessTokens(),
    releaseNextPiece: () => pacing.gate.release(),
    waitForRequest: (predicate, timeoutMs) => recorder.waitForRequest(predicate, timeoutMs),
    close: () => closeServer(server, webSockets),
  };
}

async function closeServer(server: EmulatorServer, webSockets: WebSockets): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  webSockets.terminate();
  await closed;
}
