import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { accessSync, closeSync, constants, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Seed } from './seed/clients';

const run = promisify(execFile);

/** Debian's own: another python first on the path may lack proteus. */
const PYTHON = '/usr/bin/python3';
const SEED = path.join(import.meta.dirname, 'seed');

export const DATABASE = 'crm';

export interface Login {
  readonly name: string;
  readonly password: string;
  readonly language: 'en' | 'ru';
}

export const logins: readonly Login[] = [
  { name: 'admin', password: 'tryton-pass-1', language: 'en' },
  { name: 'manager', password: 'tryton-pass-2', language: 'ru' },
];

/** Where one Tryton lives: a folder of its own, on memory where the machine has it; it goes when this process ends. */
export interface Place {
  readonly folder: string;
  readonly configuration: string;
  readonly database: string;
  readonly origin: string;
}

function memoryFolder(): string {
  try {
    accessSync('/dev/shm', constants.W_OK);
    return '/dev/shm';
  } catch {
    return tmpdir();
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const address = probe.address();
  await new Promise((done) => probe.close(done));
  if (typeof address !== 'object' || !address) throw new Error('No free port on 127.0.0.1');
  return address.port;
}

export async function makePlace(): Promise<Place> {
  const folder = mkdtempSync(path.join(memoryFolder(), 'budilnik-tryton-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const port = await freePort();
  const place: Place = {
    folder,
    configuration: path.join(folder, 'trytond.conf'),
    database: path.join(folder, 'db', `${DATABASE}.sqlite`),
    origin: `http://127.0.0.1:${port}`,
  };
  mkdirSync(path.dirname(place.database));
  writeFileSync(place.database, ''); // SQLite databases are found by their file
  writeFileSync(
    place.configuration,
    `[web]
listen = 127.0.0.1:${port}
root = /usr/share/tryton-sao/www
[database]
uri = sqlite://
path = ${path.dirname(place.database)}
[session]
max_attempt = 1000
max_attempt_ip_network = 10000
`,
  );
  return place;
}

/** An empty database with the modules of selling, in English and Russian. */
export async function makeDatabase(place: Place): Promise<void> {
  const password = path.join(place.folder, 'password');
  writeFileSync(password, logins[0]?.password ?? '');
  const admin = (...args: string[]) =>
    run('trytond-admin', ['-c', place.configuration, '-d', DATABASE, ...args], {
      env: { ...process.env, TRYTONPASSFILE: password },
      maxBuffer: 2 ** 26,
    });
  await admin('--all', '--email', 'admin@firm.example');
  await admin('-u', 'sale', 'sale_opportunity', '--activate-dependencies', '-l', 'en', 'ru');
}

/** Fills the database; the ids of the parties in the order of the seed. */
export async function fill(place: Place, seed: Seed): Promise<readonly string[]> {
  const file = path.join(place.folder, 'seed.json');
  writeFileSync(file, JSON.stringify(seed));
  const { stdout } = await run(PYTHON, ['-W', 'ignore', path.join(SEED, 'fill.py'), place.configuration, file], {
    maxBuffer: 2 ** 26,
  });
  return (JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as number[]).map(String);
}

/** A digest of everything a client of Tryton could have changed. */
export async function checksum(place: Place): Promise<string> {
  return (await run(PYTHON, [path.join(SEED, 'checksum.py'), place.database])).stdout.trim();
}

async function answers(origin: string, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 240; attempt++) {
    if (server.exitCode !== null) throw new Error(`trytond ended with ${server.exitCode}`);
    const isUp = await fetch(origin).then(
      (answer) => answer.ok,
      () => false,
    );
    if (isUp) return;
    await new Promise((done) => setTimeout(done, 250));
  }
  throw new Error(`trytond does not answer on ${origin}`);
}

export async function startServer(place: Place): Promise<ChildProcess> {
  const log = openSync(path.join(place.folder, 'server.log'), 'a');
  const server = spawn('trytond', ['-c', place.configuration, '-d', DATABASE], { stdio: ['ignore', log, log] });
  closeSync(log);
  process.once('exit', () => server.kill());
  await answers(place.origin, server);
  return server;
}

/** Ends this server, and no other; resolves once it has ended. */
export async function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const ended = new Promise((done) => server.once('exit', done));
  server.kill('SIGTERM');
  await ended;
}

/** Lets Ctrl+C end this process in order, with all that goes with it. */
export function endOnSignal(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
}
