import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Emulator } from '../../emulator/emulator.ts';
import type { RecordedRequest } from '../../emulator/recorder.ts';
import { createTunnel } from './tunnel.ts';

/** How one run of a program ended. */
export interface Run {
  readonly code: number | null;
  readonly output: string;
}

type Environment = Readonly<Record<string, string>>;

export type Program = 'node' | 'python' | 'java' | 'php' | 'go' | 'bash';

/** Runs programs that were copied, as they are: from outside, every host leads to the emulator and its certificate is trusted. */
export interface ProgramRunner {
  /** Where they run. */
  readonly directory: string;
  run(program: Program, text: string, environment?: Environment): Promise<Run>;
  /** Runs one that is to send one request. Throws when it sent none or more. */
  send(program: Program, text: string, environment?: Environment): Promise<Run & { readonly record: RecordedRequest }>;
  close(): void;
}

/** Whether a program can be run on this machine. */
export function isAtHand(program: Program): boolean {
  const [command = '', ...options] = probes[program];
  return spawnSync(command, options).status === 0;
}

const probes: Readonly<Record<Program, readonly string[]>> = {
  node: [process.execPath, '--version'],
  python: ['python3', '--version'],
  java: ['javac', '--version'],
  php: ['php', '-r', 'exit(extension_loaded("curl") ? 0 : 1);'],
  go: ['go', 'version'],
  bash: ['bash', '-c', 'http --version'],
};

export function startProgramRunner(emulator: Emulator): ProgramRunner {
  const directory = mkdtempSync(join(tmpdir(), 'authlens-snippets-'));
  const tunnel = createTunnel(emulator.port);
  symlinkSync(resolve('node_modules'), join(directory, 'node_modules'));
  const run = async (program: Program, text: string, environment: Environment = {}) => {
    const { command, ...rest } = prepare[program](directory, text, emulator, await tunnel.port);
    const [name = '', ...options] = command;
    const base = { PATH: process.env.PATH ?? '', HOME: directory };
    return runProgram(name, options, { cwd: directory, env: { ...base, ...rest.environment, ...environment } });
  };
  return {
    directory,
    run,
    async send(program, text, environment) {
      const before = emulator.records.length;
      const ended = await run(program, text, environment);
      const [record, ...more] = emulator.records.slice(before);
      if (record === undefined || more.length > 0) throw new Error(`${ended.output}\n${text}`);
      return { ...ended, record };
    },
    close() {
      tunnel.close();
      rmSync(directory, { recursive: true });
    },
  };
}

interface Prepared {
  readonly command: readonly string[];
  readonly environment?: Environment;
}

type Prepare = (directory: string, text: string, emulator: Emulator, tunnelPort: number) => Prepared;

/** How each program is led to the emulator: by what it reads from its environment, where it does, else by a module that is loaded first. */
const prepare: Readonly<Record<Program, Prepare>> = {
  node(directory, text, { certificate, port }) {
    const preload = write(directory, 'preload.mjs', nodePreload(port));
    const environment = { NODE_EXTRA_CA_CERTS: write(directory, 'emulator.pem', certificate) };
    return { command: [process.execPath, '--import', preload, write(directory, 'snippet.mjs', text)], environment };
  },
  python(directory, text, { certificate, port }) {
    write(directory, 'sitecustomize.py', pythonPreload(port));
    const trust = { SSL_CERT_FILE: write(directory, 'emulator.pem', certificate) };
    const environment = { ...trust, PYTHONPATH: directory, PYTHONDONTWRITEBYTECODE: '1' };
    return { command: ['python3', write(directory, 'snippet.py', text)], environment };
  },
  java(directory, text, { certificate }, tunnelPort) {
    const store = ['-keystore', join(directory, 'trusted.p12'), '-storepass', 'no-secret'];
    const file = write(directory, 'emulator.pem', certificate);
    spawnSync('keytool', ['-importcert', '-noprompt', '-file', file, ...store]);
    const trust = ['-Djavax.net.ssl.trustStore=trusted.p12', '-Djavax.net.ssl.trustStorePassword=no-secret'];
    const route = ['-Dhttps.proxyHost=127.0.0.1', `-Dhttps.proxyPort=${tunnelPort}`];
    return { command: ['java', ...trust, ...route, write(directory, 'ApiRequest.java', text)] };
  },
  php(directory, text, { certificate }, tunnelPort) {
    const trust = `curl.cainfo=${write(directory, 'emulator.pem', certificate)}`;
    return { command: ['php', '-d', trust, write(directory, 'snippet.php', text)], environment: route(tunnelPort) };
  },
  go(directory, text, { certificate }, tunnelPort) {
    const cache = { GOCACHE: join(directory, 'go'), GOPATH: join(directory, 'go'), GO111MODULE: 'off' };
    const trust = { SSL_CERT_FILE: write(directory, 'emulator.pem', certificate) };
    const environment = { ...cache, ...trust, ...route(tunnelPort) };
    return { command: ['go', 'run', write(directory, 'snippet.go', text)], environment };
  },
  bash(directory, text, { certificate }, tunnelPort) {
    // Else HTTPie asks its makers for a newer version.
    write(directory, 'config.json', JSON.stringify({ disable_update_warnings: true }));
    const trust = { REQUESTS_CA_BUNDLE: write(directory, 'emulator.pem', certificate), HTTPIE_CONFIG_DIR: directory };
    return { command: ['bash', write(directory, 'snippet.sh', text)], environment: { ...trust, ...route(tunnelPort) } };
  },
};

function write(directory: string, name: string, text: string): string {
  writeFileSync(join(directory, name), text);
  return join(directory, name);
}

function route(tunnelPort: number): Environment {
  return { HTTPS_PROXY: `http://127.0.0.1:${tunnelPort}` };
}

function runProgram(
  command: string,
  options: readonly string[],
  { cwd, env }: { readonly cwd: string; readonly env: Record<string, string> },
): Promise<Run> {
  return new Promise((resolveRun, reject) => {
    const program = spawn(command, options, { cwd, env });
    let output = '';
    program.stdout.on('data', (piece: Buffer) => (output += piece.toString()));
    program.stderr.on('data', (piece: Buffer) => (output += piece.toString()));
    program.on('error', reject);
    program.on('close', (code) => resolveRun({ code, output }));
  });
}

/** Also a `prompt`, which a page has and Node.js has not. */
function nodePreload(port: number): string {
  return `
import tls from 'node:tls';
import { syncBuiltinESMExports } from 'node:module';
const connect = tls.connect;
tls.connect = (options, listener) => connect({ ...options, host: '127.0.0.1', port: ${port}, socket: undefined }, listener);
syncBuiltinESMExports();
globalThis.prompt = (name) => process.env[name] ?? null;
`;
}

function pythonPreload(port: number): string {
  return `
import socket
connect = socket.create_connection
socket.create_connection = lambda address, *rest, **more: connect(("127.0.0.1", ${port}), *rest, **more)
`;
}
