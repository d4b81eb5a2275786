import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { findChromium, quietArgs } from '../../lib/tools/chromium';
import { type Extension, expect, test } from './fixtures';

/** The rules of the company handed out by the browser's own policy, as an administrator does it on Debian. */

const POLICIES = '/etc/chromium/policies/managed';
const DEBIANS = '/usr/bin/chromium';

const open = (extension: Extension, page: string) => extension.open(`options.html#${page}`);
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).press('Enter');

/** Text of a rules file in which the cycle is locked at 45 days. */
async function rulesFile(extension: Extension): Promise<string> {
  const cycles = await open(extension, 'cycles');
  await cycles.getByLabel('Company cycle').fill('45');
  await press(cycles, 'Save');
  await expect(cycles.getByText('Saved.', { exact: false }).first()).toBeVisible();
  await cycles.close();
  const page = await open(extension, 'rules');
  await page.getByRole('checkbox', { name: 'Cycles and statuses' }).press('Space');
  const saving = page.waitForEvent('download');
  await press(page, 'Save the rules file');
  const text = readFileSync(await (await saving).path(), 'utf8');
  await page.close();
  return text;
}

/** Another browser of the company, started after the policy was handed out; it has never seen the extension. */
async function otherBrowser(unpacked: string, profile: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: DEBIANS,
    headless: true,
    args: [...quietArgs, `--disable-extensions-except=${unpacked}`, `--load-extension=${unpacked}`],
  });
}

test('rules of the browser’s policy are in force and locked without a press', async ({
  extension,
  installed,
}, info) => {
  test.skip(process.getuid?.() !== 0, 'NOT CHECKED: only root hands out policies of this browser');
  test.skip((await findChromium()) !== DEBIANS, 'NOT CHECKED: where this browser looks for policies is not known');
  test.slow();
  const text = await rulesFile(extension);
  const policy = path.join(POLICIES, `budilnik-test-${extension.id}.json`);
  mkdirSync(POLICIES, { recursive: true });
  try {
    writeFileSync(policy, JSON.stringify({ '3rdparty': { extensions: { [extension.id]: { rulesFile: text } } } }));
    const other = await otherBrowser(installed.extension, info.outputPath('other-profile'));
    const cycles = await other.newPage();
    await cycles.goto(`chrome-extension://${extension.id}/options.html#cycles`);
    await expect(cycles.getByText('Locked by the browser’s policy', { exact: false }).first()).toBeVisible();
    await expect(cycles.getByLabel('Company cycle')).toHaveValue('45');
    await expect(cycles.getByLabel('Company cycle')).toBeDisabled();
    await cycles.screenshot({ path: '.output/screens/options-managed.en.light.png', fullPage: true });
    await other.close();
  } finally {
    rmSync(policy, { force: true });
  }
});
