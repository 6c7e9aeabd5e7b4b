import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ensureFirefox } from './ensure-firefox.ts';
import { connectMarionette, type Marionette } from './marionette.ts';
import { type Preferences, preferencesFile } from './preferences.ts';

export interface FirefoxOptions {
  /** The folder of the built extension, or a zip of it. */
  readonly extension: string;
  readonly preferences?: Preferences;
  readonly headless?: boolean;
  /** A profile kept by an earlier `close({ keepProfile: true })`. */
  readonly profile?: string;
}

/** A running Firefox with the extension installed. */
export interface Firefox {
  readonly marionette: Marionette;
  readonly profileDirectory: string;
  /** Runs a function in a document of the selected tab, or in Firefox's own window. Its text travels, so it must stand alone. */
  run<Parameters extends readonly unknown[], Result>(
    where: 'content' | 'chrome',
    task: ((...parameters: Parameters) => Result) | string,
    ...parameters: Parameters
  ): Promise<Awaited<Result>>;
  /** Resolves when its user has closed it. */
  readonly exited: Promise<unknown>;
  close(options?: { keepProfile?: boolean }): Promise<void>;
  /** Ends it with SIGKILL; its profile stays. */
  kill(): Promise<void>;
}

/** Starts a real Firefox with the extension installed for this run. */
export async function launchFirefox(options: FirefoxOptions): Promise<Firefox> {
  const profileDirectory = options.profile ?? mkdtempSync(join(tmpdir(), 'authlens-e2e-firefox-'));
  const portFile = join(profileDirectory, 'MarionetteActivePort');
  rmSync(portFile, { force: true });
  writeFileSync(join(profileDirectory, 'user.js'), preferencesFile(options.preferences ?? {}));
  const program = spawn(
    ensureFirefox(),
    [
      ...['--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profileDirectory],
      ...((options.headless ?? true) ? ['--headless'] : []),
    ],
    { stdio: 'ignore', env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1' } },
  );
  const killNow = () => program.kill('SIGKILL');
  process.once('exit', killNow);
  const exited = new Promise((resolveExit) => program.once('exit', resolveExit));
  const removeProfile = () =>
    rmSync(profileDirectory, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  try {
    const marionette = await connectMarionette(await readPort(portFile, () => program.exitCode !== null));
    await marionette.send(
      [
        'WebDriver:NewSession',
        { acceptInsecureCerts: true, unhandledPromptBehavior: 'ignore', pageLoadStrategy: 'normal' },
      ],
      ['WebDriver:SetTimeouts', { script: 120_000 }],
      ['Addon:Install', { path: resolve(options.extension), temporary: true }],
    );
    return {
      ...{ marionette, profileDirectory, exited },
      run: (where, task, ...parameters) => runIn(marionette, where, task, parameters),
      async kill() {
        program.kill('SIGKILL');
        await exited;
        process.off('exit', killNow);
      },
      async close({ keepProfile = false } = {}) {
        // The answer may come, or the end of the connection.
        const quit = marionette.send(['Marionette:Quit', { flags: ['eForceQuit'] }]).catch(() => undefined);
        const kill = setTimeout(() => program.kill('SIGKILL'), 15_000);
        await Promise.all([quit, exited]);
        clearTimeout(kill);
        process.off('exit', killNow);
        if (!keepProfile) removeProfile();
      },
    };
  } catch (error) {
    program.kill('SIGKILL');
    await exited;
    removeProfile();
    throw error;
  }
}

async function readPort(file: string, hasExited: () => boolean): Promise<number> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const port = Number(readOrEmpty(file));
    if (port > 0) return port;
    if (hasExited()) throw new Error('Firefox ended before it could be reached.');
    if (Date.now() > deadline) throw new Error('Firefox opened no port for its remote protocol.');
    await new Promise((resolveWait) => setTimeout(resolveWait, 50));
  }
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // It is written when Firefox is ready.
    return '';
  }
}

async function runIn<Parameters extends readonly unknown[], Result>(
  marionette: Marionette,
  context: 'content' | 'chrome',
  task: ((...parameters: Parameters) => Result) | string,
  parameters: Parameters,
): Promise<Awaited<Result>> {
  const answer = await marionette.send(
    ['Marionette:SetContext', { value: context }],
    [
      'WebDriver:ExecuteAsyncScript',
      {
        script: asScript(String(task)),
        args: parameters,
        newSandbox: true,
        sandbox: context === 'chrome' ? 'system' : null,
      },
    ],
  );
  const { value } = answer as { value: unknown };
  return resultOf(value) as Awaited<Result>;
}

/** The body of an asynchronous script of WebDriver that answers with what `task`, a function, gives, or with what it throws. */
export function asScript(task: string): string {
  return `const answer = arguments[arguments.length - 1], parameters = [].slice.call(arguments, 0, -1);
    (async () => (${task})(...parameters))().then((value) => answer(value === undefined ? {} : { value }), (error) => answer({ error: String(error) }));`;
}

/** What such a script gave. Throws what it threw. */
export function resultOf(answer: unknown): unknown {
  if (typeof answer !== 'object' || answer === null) return undefined;
  if ('error' in answer && typeof answer.error === 'string') throw new Error(answer.error);
  return 'value' in answer ? answer.value : undefined;
}
