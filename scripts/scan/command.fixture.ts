import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder of files for the command, deleted by `remove`. */
export function makeFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'authlens-scan-'));
  return {
    folder,
    remove: () => rmSync(folder, { recursive: true }),
    /** Writes a file and gives its path. */
    write(name: string, content: string | Uint8Array): string {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
  };
}

/** Runs the scan command as a process of its own, as CI does. */
export function runCommand(given: readonly string[]): Promise<Outcome> {
  return run(process.execPath, ['scripts/scan.mjs', ...given], process.cwd());
}

/** Runs a program to its end. */
export function run(program: string, given: readonly string[], directory: string): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = execFile(program, given, { cwd: directory, maxBuffer: 100_000_000 }, (error, stdout, stderr) => {
      if (error !== null && child.exitCode === null) reject(error);
      else resolve({ code: child.exitCode ?? 0, stdout, stderr });
    });
  });
}
