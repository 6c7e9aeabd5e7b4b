import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Installs a package with apt-get, as root on a Debian-like system; false where that is not possible. */
export function installPackage(name: string, program: string): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  console.error(`No ${program} was found: installing the package "${name}" with apt-get.`);
  aptGet('update');
  aptGet('install', '-y', name);
  return true;
}

function aptGet(...parameters: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('/usr/bin/apt-get', parameters, { env, stdio: ['ignore', 'ignore', 'inherit'] });
}
