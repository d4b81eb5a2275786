/**
 * `npm run test:tryton`: a real Tryton, filled with clients of every kind, seen through the built extension by a user
 * with the English and one with the Russian interface, and compared client by client with what is true of the seed.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { closingLine, keepResult } from '../../tools/results';
import { step } from '../../tools/step';
import { Checks } from './checks';
import { firstSteps } from './firstSteps';
import { compareReadings } from './goingOn';
import { installPackages, NotInstalled } from './packages';
import { Rpc } from './rpc';
import { ruleSeen } from './ruleSeen';
import { seedOf } from './seed/clients';
import {
  checksum,
  endOnSignal,
  fill,
  logins,
  makeDatabase,
  makePlace,
  type Place,
  startServer,
  stopServer,
} from './server';
import { timed } from './stopwatch';
import { holdTalk } from './talk';
import { walk } from './walk';

async function build(): Promise<void> {
  const codes = [
    await step('messages', 'npm', ['run', '-s', 'generate']),
    await step('extension with open roots', 'npx', ['wxt', 'build', '--mode', 'e2e']),
  ];
  if (codes.some((code) => code !== 0)) throw new Error('The extension could not be built.');
}

/**
 * Moves this process and all that it starts, the browser too, into the time zone where it is about noon: the day must
 * not change between seeding and comparing.
 */
function liveAtNoon(): void {
  const ahead = 12 - new Date().getUTCHours();
  process.env['TZ'] = `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`; // POSIX counts zones westward
}

function today(): string {
  return new Intl.DateTimeFormat('sv-SE').format(new Date());
}

async function compare(place: Place, checks: Checks): Promise<void> {
  const seed = seedOf(today());
  const ids = await timed('clients and their sales', () => fill(place, seed));
  const server = await timed('server', () => startServer(place));
  try {
    const before = await checksum(place);
    const rpc = await Rpc.signIn(place);
    const world = (name: string) => {
      const folder = path.join(place.folder, name);
      mkdirSync(folder);
      return { origin: place.origin, seed, ids, rpc, folder };
    };
    await timed('both users', () => Promise.all(logins.map((login) => walk(world(login.name), login, checks))));
    const [admin] = logins;
    if (admin) await timed('first steps', () => firstSteps(world('first-steps'), admin, checks));
    if (admin) await timed('a rule', () => ruleSeen(world('rule'), admin, checks));
    if (admin) await timed('a talk', () => holdTalk(world('talk'), admin, checks));
    if (admin) await timed('readings', () => compareReadings(world, admin, checks));
    await checks.same('nothing has changed in Tryton', () => checksum(place), before);
  } finally {
    await stopServer(server);
  }
}

async function main(): Promise<Checks> {
  const checks = new Checks();
  const place = await makePlace();
  try {
    await timed('packages', installPackages);
    await timed('database and build', () => Promise.all([makeDatabase(place), build()]));
    await compare(place, checks);
  } catch (error) {
    checks.fail('the walk goes to its end', error);
    if (!(error instanceof NotInstalled)) console.error(error);
  }
  return checks;
}

endOnSignal();
liveAtNoon();
const checks = await timed('all', main);
keepResult('tryton', checks, { failures: checks.failures, wavering: [] });
console.log(closingLine(checks));
process.exit(checks.failed === 0 ? 0 : 1);
