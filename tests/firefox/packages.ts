import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const COMMAND = '/usr/bin/firefox-esr';

function apt(args: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = ['-qq', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Dpkg::Use-Pty=0'];
  execFileSync('apt-get', [...options, ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Where Debian's Firefox is; on a machine for checking it is installed first. Undefined: there is none. */
export function findFirefox(): string | undefined {
  if (existsSync(COMMAND)) return COMMAND;
  if (process.env['CI'] === undefined || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  apt(['update']);
  apt(['install', '-y', '--no-install-recommends', 'firefox-esr']);
  return existsSync(COMMAND) ? COMMAND : undefined;
}
