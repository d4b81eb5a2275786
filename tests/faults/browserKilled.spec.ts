import { seeded } from '../bench/seeded';
import { amounts } from './amounts';
import { beginImport, ended, openImport } from './import/driveImport';
import { judgeImport } from './import/judgeImport';
import { type SalesFile, writeSales } from './import/salesFile';
import type {} from './inPage/faults'; // declares what the page of the rig holds
import { type FaultyBrowser, RIG_PAGE } from './rig/browser';
import { expect, type Profile, test } from './rig/test';
import { unjudged } from './stored';

const CLIENTS = 10_000;
/** Kills of one import, each in what the one before has left to do. */
const KILLS = 5;
/** A share of kills falls before the first client is written. */
const BEFORE = 0.1;
/** Looks at the page after a step of its progress and before the kill: several are between two steps. */
const LOOKS = 40;

/** Digest after an import in one go; the same for every run. */
let undisturbed: string | undefined;

/** What an import that nobody disturbs comes to. */
async function finish(browser: FaultyBrowser, file: SalesFile): Promise<string> {
  const importing = await openImport(browser);
  if (await beginImport(importing, file.path)) await expect(ended(importing.page)).toBeVisible();
  await importing.page.close();
  await browser.ask('rebuildList');
  const rig = await browser.open(RIG_PAGE);
  const digest = await rig.evaluate(() => faults.digest());
  const stored = await rig.evaluate(() => faults.stored());
  expect(judgeImport(stored, file.truth, file.clients)).toEqual([]);
  expect(unjudged(stored)).toBe(0);
  await rig.close();
  return digest;
}

/** Kills the browser when so many clients are told as written and so many looks later; gives what was told by then. */
async function killAt(profile: Profile, file: SalesFile, clients: number, looks: number): Promise<number> {
  const browser = await profile.start();
  const importing = await openImport(browser);
  // The death before may have come after the last piece.
  if (await beginImport(importing, file.path)) await importing.reached(clients);
  for (let look = 0; look < looks; look++) await importing.page.evaluate(() => document.title);
  await browser.kill();
  return importing.told();
}

for (let run = 0; run < Math.ceil(amounts.kills / KILLS); run++) {
  test(`an import survives the death of its browser, ${KILLS} times over (${run + 1})`, async ({ profile }, info) => {
    const file = writeSales(info.outputPath('sales.csv'), CLIENTS);
    const chance = seeded(run + 1);
    const moments = Array.from({ length: KILLS }, () => Math.round(((1 + BEFORE) * chance() - BEFORE) * CLIENTS));
    let most = 0;
    for (const moment of moments.sort((one, other) => one - other)) {
      most = Math.max(most, await killAt(profile, file, moment, Math.floor(chance() * LOOKS)));
      const browser = await profile.start();
      const rig = await browser.open(RIG_PAGE);
      const stored = await rig.evaluate(() => faults.stored());
      expect(judgeImport(stored, file.truth, most), `killed at ${moment} of ${CLIENTS}`).toEqual([]);
      await browser.close();
    }
    const browser = await profile.start();
    const digest = await finish(browser, file);
    await browser.ask('eraseEverything');
    undisturbed ??= await finish(browser, file);
    expect(digest).toBe(undisturbed);
  });
}
