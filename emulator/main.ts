/**
 * api.video on this machine: `npm run emulator`, or `npm run emulator -- --port 9443`.
 *
 * One HTTPS listener answers for ws.api.video (production), sandbox.api.video and admin.api.video, told apart by the
 * Host header. It knows the keys it prints, the bearer exchange, videos, uploads, upload tokens, live streams, the
 * reading half of the Admin API, rate limits and their documented errors, and forgets all of it when it ends.
 *
 * What is unknown of the real service can be tried every way by query parameters reserved for the emulator:
 * `?emulate=NAME` asks for an odd answer (the list is printed; it is the table in emulations/emulations.ts), and
 * `?emulate-wwwAuthenticate=basic`, `?emulate-contentType=application/problem%2Bjson`,
 * `?emulate-wrongEnvironment=SLUG`, `?emulate-preflight=refuse` set one switch for one request (switches.ts).
 *
 * Tests start their own with `startEmulator()` (start-emulator.ts), which records every request as received.
 */
import { parseArgs } from 'node:util';
import { generateKey } from './api/keys.ts';
import { emulations } from './emulations/emulations.ts';
import { apiHosts, environments } from './hosts.ts';
import { startEmulator } from './start-emulator.ts';

const port = readPort();
const keys = { sandbox: [generateKey()], production: [generateKey()], admin: [generateKey()] };
const emulator = await startEmulator({ port: Number(port), keys }).catch((error: Error) =>
  fail(`The emulator cannot listen on port ${port}; give another one with --port. ${error.message}`),
);
const host = apiHosts.sandbox;

console.log(`The api.video emulator listens on https://127.0.0.1:${emulator.port}. Ctrl+C ends it.

API keys, made up for this run:
${environments.map((name) => `  ${name.padEnd(10)} ${keys[name].join(' ')}  on https://${apiHosts[name]}`).join('\n')}

Try it:
  curl -k --resolve ${host}:${emulator.port}:127.0.0.1 -u ${keys.sandbox.join(' ')}: https://${host}:${emulator.port}/videos

Start Chromium with a profile of its own, and every host name leads here:
  chromium --user-data-dir=/tmp/api-video-emulator \\
${emulator
  .chromiumArguments()
  .map((argument) => `    '${argument}'`)
  .join(' \\\n')}

Odd answers, whatever the key: ?emulate=NAME
${emulations.map(({ name, description }) => `  ${name.padEnd(50)} ${description}`).join('\n')}`);

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void emulator.close());

function readPort(): string {
  try {
    return parseArgs({ options: { port: { type: 'string', default: '8443' } } }).values.port;
  } catch (error) {
    return fail(`The only option is --port NUMBER. ${error instanceof Error ? error.message : ''}`);
  }
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}
