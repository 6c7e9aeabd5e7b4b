import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Emulator } from '@/emulator/emulator.ts';
import type { RecordedRequest } from '@/emulator/recorder.ts';
import { startEmulator } from '@/emulator/start-emulator.ts';

/** Whether there is what the tests with the real curl need. */
export const hasRealCurl = existsSync('/usr/bin/curl') && existsSync('/bin/bash');

/** The real bash and the real curl, whose every host leads to the emulator. */
export interface RealCurl {
  readonly emulator: Emulator;
  /** A directory in which the commands run. */
  readonly directory: string;
  /** Runs commands one after the other, and gives what the emulator received of each; null where nothing came. */
  run(commands: readonly string[]): Promise<(RecordedRequest | null)[]>;
  close(): Promise<void>;
}

export async function startRealCurl(): Promise<RealCurl> {
  const emulator = await startEmulator();
  const directory = await mkdtemp(join(tmpdir(), 'authlens-curl-'));
  const certificate = join(directory, 'certificate.pem');
  await writeFile(certificate, emulator.certificate);
  // Of ours are only where to connect and what to trust; a header tells the commands apart.
  const preamble = `unset APIVIDEO_KEY
n=0
curl() {
  command /usr/bin/curl -q -s -o /dev/null --max-time 10 --cacert '${certificate}' \
    --connect-to '::127.0.0.1:${emulator.port}' -H "X-Command: $n" "$@"
}
`;
  const run = async (commands: readonly string[]) => {
    const first = emulator.records.length;
    const script = commands.map((command, index) => `n=${index}\n${command}\n`).join('');
    // A command that curl refuses ends with an error, which is for the test to judge by what came.
    const file = join(directory, 'commands.sh');
    await writeFile(file, `${preamble}${script}true`);
    await promisify(execFile)('/bin/bash', [file], { cwd: directory, env: { LC_ALL: 'C.UTF-8' } });
    const received = emulator.records.slice(first);
    return commands.map((_command, index) => received.find((record) => commandOf(record) === String(index)) ?? null);
  };
  const close = async () => {
    await emulator.close();
    await rm(directory, { recursive: true });
  };
  return { emulator, directory, run, close };
}

function commandOf({ rawHeaders }: RecordedRequest): string | undefined {
  return rawHeaders.find(([name]) => name === 'X-Command')?.[1];
}
