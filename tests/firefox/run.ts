/**
 * `npm run test:firefox`: the build for Firefox passes Mozilla's linter, and in Debian's firefox-esr, driven over
 * WebDriver BiDi: it is installed, connects the demo CRM, reads it, and shows strip and popup; and rules handed out by
 * the browser's policy are in force and locked. Says loudly where there is no Firefox.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startDemoCrm } from '../demo-crm/server';
import { step } from '../tools/step';
import { type Firefox, startFirefox } from './firefox';
import { policyObstacle, underPolicy, walkUnderPolicy } from './managedPolicy';
import { findFirefox } from './packages';
import { SCREENS, walk } from './walk';

const BUILT = path.resolve('.output/firefox-mv3');

/** What Mozilla checks an add-on by. Run by itself: it brings a hundred packages that nothing else here needs. */
const LINTER = 'addons-linter@10.12.0';

async function build(): Promise<boolean> {
  if ((await step('messages', 'npm', ['run', '-s', 'generate'])) !== 0) return false;
  return (await step('build', 'npx', ['--no-install', 'wxt', 'build', '-b', 'firefox'])) === 0;
}

async function isLinted(): Promise<boolean> {
  return (await step('addons-linter', 'npx', ['--yes', '--ignore-scripts', LINTER, BUILT])) === 0;
}

/** In a browser with a profile of its own. */
async function inFirefox<T>(command: string, seen: (firefox: Firefox) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'budilnik-firefox-'));
  try {
    const firefox = await startFirefox(command, BUILT, folder);
    try {
      return await seen(firefox);
    } finally {
      await firefox.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function firstMinutes(command: string): Promise<readonly string[]> {
  const crm = await startDemoCrm({ flavour: 'amocrm', language: 'en' });
  try {
    return await inFirefox(command, (firefox) => walk(firefox, crm));
  } finally {
    await crm.close();
  }
}

async function companyRules(command: string): Promise<readonly string[]> {
  const obstacle = policyObstacle();
  if (obstacle !== undefined) return [`NOT CHECKED: rules by the browser’s policy: ${obstacle}`];
  const screen = path.join(SCREENS, 'policy.png');
  return underPolicy(() => inFirefox(command, (firefox) => walkUnderPolicy(firefox, screen)));
}

async function main(): Promise<number> {
  const command = findFirefox();
  if (!command) {
    console.warn('NOT CHECKED: no firefox-esr here. apt-get install firefox-esr, or set CI to have it installed.');
    return 0;
  }
  if (!process.argv.includes('--built') && !(await build())) return 1;
  if (!(await isLinted())) return 1;
  try {
    mkdirSync(SCREENS, { recursive: true });
    for (const line of await firstMinutes(command)) console.log(line);
    for (const line of await companyRules(command)) console.log(line);
    console.log('Firefox: ok');
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

process.exit(await main());
