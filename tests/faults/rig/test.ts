import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test as base, expect } from '@playwright/test';
import { bundledScript } from '../../../lib/tools/readPage/bundle';
import { type SmallCrm, startSmallCrm } from '../../e2e/smallCrm';
import { type FaultyBrowser, type Installed, RIG_PAGE, startBrowser } from './browser';

/** As it ships, but with shadow roots that tests can look into. */
const BUILT = '.output/chrome-mv3-e2e';
const GRANTED = 'http://127.0.0.1/*';

/** A profile of its own whose user has granted this machine, and browsers on it. */
export interface Profile extends Installed {
  /** Starts its browser; the one before must have ended. */
  readonly start: () => Promise<FaultyBrowser>;
}

interface TestFixtures {
  profile: Profile;
  startCrm: () => Promise<SmallCrm>;
}

interface WorkerFixtures {
  /** Permissions of the manifest that this extension goes without. */
  without: readonly string[];
  installed: Installed;
}

type Manifest = { readonly permissions: readonly string[] };

/** An origin granted while the manifest required it stays granted when it is optional again. */
async function grant(installed: Installed, without: readonly string[]): Promise<void> {
  const file = path.join(installed.extension, 'manifest.json');
  const shipped = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  const manifest = { ...shipped, permissions: shipped.permissions.filter((name) => !without.includes(name)) };
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: [GRANTED] }));
  const browser = await startBrowser(installed);
  await browser.close();
  writeFileSync(file, JSON.stringify(manifest));
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  without: [[], { option: true, scope: 'worker' }],
  installed: [
    async ({ without }, use, { workerIndex, project }) => {
      const folder = path.join(project.outputDir, `worker-${workerIndex}`);
      const installed = { extension: path.join(folder, 'extension'), profile: path.join(folder, 'profile') };
      cpSync(BUILT, installed.extension, { recursive: true });
      const script = await bundledScript('tests/faults/inPage/faults.ts', 'rig');
      writeFileSync(path.join(installed.extension, 'faults.js'), script);
      const page = '<!doctype html><meta charset="utf-8"><title>Faults</title><script src="faults.js"></script>';
      writeFileSync(path.join(installed.extension, RIG_PAGE), page);
      await grant(installed, without);
      await use(installed);
    },
    { scope: 'worker' },
  ],
  profile: async ({ installed }, use, info) => {
    const profile = info.outputPath('profile');
    cpSync(installed.profile, profile, { recursive: true });
    const started: FaultyBrowser[] = [];
    const start = async () => {
      const browser = await startBrowser({ ...installed, profile });
      started.push(browser);
      return browser;
    };
    await use({ ...installed, profile, start });
    for (const browser of started) await browser.close().catch(() => undefined);
  },
  startCrm: async ({ browserName: _ }, use) => {
    const started: SmallCrm[] = [];
    await use(async () => {
      const crm = await startSmallCrm();
      started.push(crm);
      return crm;
    });
    for (const crm of started) await crm.close();
  },
});

export { expect };
