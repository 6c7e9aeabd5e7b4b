import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Emulator } from '../../emulator/emulator.ts';
import type { Panel } from './panel.ts';

/** Copies a text and pastes it into the URL of the playground, as its user does, and waits until the panel says what became of it. */
export async function pasteCommand({ frame, devtools }: Panel, command: string): Promise<string> {
  const shortcut = async (key: 'c' | 'v', name: 'Copy' | 'Paste') => {
    await devtools.keyboard.down('Control');
    await devtools.keyboard.press(key, { commands: [name] });
    await devtools.keyboard.up('Control');
  };
  await frame.evaluate((text) => {
    // What is said of an earlier command would be read for this one's.
    const buttons = document.querySelectorAll<HTMLElement>('section[aria-label="Pasted command"] button');
    [...buttons].at(-1)?.click();
    const field = document.createElement('textarea');
    field.id = 'copied';
    field.value = text;
    document.body.append(field);
    field.select();
  }, command);
  await shortcut('c', 'Copy');
  await frame.evaluate(() => document.querySelector('#copied')?.remove());
  await frame.waitForFunction(() => document.querySelector('section[aria-label="Pasted command"]') === null);
  await frame.$eval('[aria-label="Path and query"]', (field) => field instanceof HTMLInputElement && field.select());
  await shortcut('v', 'Paste');
  const said = frame.locator('section[aria-label="Pasted command"]');
  return said.map((section) => (section instanceof HTMLElement ? section.innerText : '')).wait();
}

/** Runs a command with the real bash and the real curl, every host leading to the emulator. */
export async function runCommand(emulator: Emulator, command: string): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'authlens-curl-'));
  const certificate = join(directory, 'certificate.pem');
  await writeFile(certificate, emulator.certificate);
  const lead = `curl() { command curl -q -s --cacert '${certificate}' --connect-to '::127.0.0.1:${emulator.port}' "$@"; }`;
  await promisify(execFile)('/bin/bash', ['-c', `${lead}\n${command}`], { env: { PATH: '/usr/bin:/bin' } });
  await rm(directory, { recursive: true });
}
