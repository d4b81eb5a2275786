import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Debian 12 and Ubuntu 22.04–24.04; the rest comes as what these depend on. */
const PACKAGES = [
  'tryton-server',
  'tryton-sao',
  'tryton-modules-sale',
  'tryton-modules-sale-opportunity',
  'tryton-proteus',
];

export class NotInstalled extends Error {}

function isInstalled(name: string): boolean {
  const { stdout } = spawnSync('dpkg', ['-s', name], { encoding: 'utf8' });
  return stdout?.includes('Status: install ok installed') ?? false; // no dpkg, no output
}

function apt(args: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = ['-qq', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Dpkg::Use-Pty=0'];
  execFileSync('apt-get', [...options, ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Installs what is missing; without root or apt it says what to install (`NotInstalled`). */
export function installPackages(): string {
  const missing = PACKAGES.filter((name) => !isInstalled(name));
  if (missing.length === 0) return 'all there';
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    throw new NotInstalled(
      `Tryton is missing. Install it first: apt-get install --no-install-recommends ${missing.join(' ')}`,
    );
  apt(['update']);
  apt(['install', '-y', '--no-install-recommends', ...missing]);
  return `installed ${missing.join(', ')}`;
}
