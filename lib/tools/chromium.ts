import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { chromium } from '@playwright/test';

/** Command-line flags for a Chromium that starts as root, without a display card, and asks the network for nothing. */
export const quietArgs: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Commands under which distributions install Chromium, then Chrome, whose older versions will do as well. */
const SYSTEM_COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * First branded version that ignores `--load-extension`.
 * Announcement on chromium-extensions, "Removing the --load-extension flag in branded Chrome builds", 2025.
 */
const FIRST_CLOSED_CHROME = 137;

const BY_HAND = 'open chrome://extensions, turn on Developer mode, click "Load unpacked" and choose .output/chrome-mv3';

const run = promisify(execFile);

/**
 * Path of a Chromium that loads unpacked extensions: `CHROMIUM_PATH`, Playwright's own, the system's, else one that
 * is installed now. Everything it says on the way goes to standard error. Throws one sentence that says what to do.
 */
export async function findChromium(): Promise<string> {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return await namedChromium(named);
  return (await installedChromium()) ?? (await newlyInstalledChromium());
}

async function namedChromium(path: string): Promise<string> {
  if ((await versionOf(path)) === undefined) throw new Error(`CHROMIUM_PATH is ${path}, which does not start.`);
  return path;
}

async function installedChromium(): Promise<string | undefined> {
  const own = chromium.executablePath();
  if (existsSync(own) && (await versionOf(own)) !== undefined) return own;
  for (const command of SYSTEM_COMMANDS) {
    const path = await pathOf(command);
    if (path && (await loadsExtensions(path))) return path;
  }
  return undefined;
}

async function newlyInstalledChromium(): Promise<string> {
  tell('No Chromium found; installing one.');
  if (await succeeds('npx', ['playwright', 'install', '--with-deps', 'chromium'])) {
    const path = await installedChromium();
    if (path) return path;
  }
  if (process.getuid?.() === 0 && (await pathOf('apt-get'))) {
    await succeeds('apt-get', ['update']);
    await succeeds('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
    const path = await installedChromium();
    if (path) return path;
  }
  throw new Error('No Chromium found and none could be installed: install one and set CHROMIUM_PATH to its path.');
}

/** False for what does not start (a snap stub, missing libraries) and for Chrome versions closed to extensions. */
async function loadsExtensions(path: string): Promise<boolean> {
  const version = await versionOf(path);
  if (version === undefined) return false;
  const branded = /^Google Chrome (?:\w+ )?(\d+)\./.exec(version);
  if (!branded || Number(branded[1]) < FIRST_CLOSED_CHROME) return true;
  tell(`${path} is passed over: branded Chrome loads unpacked extensions by hand only (${BY_HAND}).`);
  return false;
}

async function versionOf(path: string): Promise<string | undefined> {
  return await run(path, ['--version', '--no-sandbox'], { timeout: 20_000 }).then(
    ({ stdout }) => stdout.trim(),
    () => undefined,
  );
}

async function pathOf(command: string): Promise<string | undefined> {
  return await run('sh', ['-c', 'command -v "$0"', command]).then(
    ({ stdout }) => stdout.trim(),
    () => undefined,
  );
}

/** Runs an installer with its output on standard error; standard output belongs to the tool that called. */
function succeeds(command: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', process.stderr, process.stderr] });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}

function tell(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
