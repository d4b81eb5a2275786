import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { defaultRules } from '../../lib/domain/rules';
import { type RulesBody, writeRulesFile } from '../../lib/domain/rulesFile/rulesFile';
import { newHeadKey, sealOf } from '../../lib/store/head/seal';
import { EXTENSION_ID, type Firefox } from './firefox';
import { FirefoxPage } from './page';

/** Where Firefox looks for what the administrator of a Linux computer has decided. */
const POLICIES = '/etc/firefox/policies/policies.json';
const CYCLE_DAYS = '45';

/** Why the browser's policy cannot be tried here; undefined: it can. */
export function policyObstacle(): string | undefined {
  if (process.getuid?.() !== 0) return 'only root hands out policies of this browser';
  return existsSync(POLICIES) ? `${POLICIES} is somebody else’s` : undefined;
}

/** Hands out a rules file by the browser's policy as long as `seen` runs in a browser started under it. */
export async function underPolicy<T>(seen: () => Promise<T>): Promise<T> {
  const rulesFile = await lockedCycle();
  const policies = { '3rdparty': { Extensions: { [EXTENSION_ID]: { rulesFile } } } };
  const takeBack = () => rmSync(POLICIES, { force: true });
  mkdirSync(path.dirname(POLICIES), { recursive: true });
  process.once('exit', takeBack);
  writeFileSync(POLICIES, JSON.stringify({ policies }));
  try {
    return await seen();
  } finally {
    takeBack();
  }
}

/** Text of a rules file in which the company's cycle is locked. */
async function lockedCycle(): Promise<string> {
  const rules = { ...defaultRules, companyCycleDays: Number(CYCLE_DAYS) };
  const body: RulesBody = { savedAt: '2026-11-20T09:00:00.000Z', savedBy: 'Olga', locked: ['cycles'], head: { rules } };
  return writeRulesFile({ body, seal: await sealOf(body, await newHeadKey()) });
}

/** In a browser that has never seen the extension the rules of the policy are in force and locked without a press. */
export async function walkUnderPolicy({ bidi, origin }: Firefox, screen: string): Promise<readonly string[]> {
  const cycles = await FirefoxPage.open(bidi, `${origin}/options.html#cycles`);
  const lock = await cycles.textOf('//b[contains(., "Locked by the browser’s policy")]');
  const field = await cycles.settingOf('//fieldset[@disabled]//input[@id=//label[contains(., "Company cycle")]/@for]');
  await cycles.shoot(screen);
  if (field !== CYCLE_DAYS) throw new Error(`The policy says ${CYCLE_DAYS} days, the options ${field}.`);
  return [`under the browser’s policy: ${lock}`];
}
