import { stripOf } from '../e2e/stripOf';
import { captureOf } from './captures';
import type {} from './inPage/faults'; // declares what the page of the rig holds
import { RIG_PAGE } from './rig/browser';
import { connectedPage } from './rig/connectedPage';
import { expect, test } from './rig/test';
import { workerStopper } from './rig/worker';
import { worldOf } from './rig/world';

test('a page that holds the older database open is told of, and the upgrade goes on once it is closed', async ({
  profile,
}) => {
  const browser = await profile.start();
  const { stop } = await workerStopper(browser);
  const holder = await browser.open(RIG_PAGE);
  await expect.poll(() => holder.evaluate(() => faults.isWitnessed())).toBe(true);
  await stop();
  await holder.evaluate(() => faults.forgetWitness());
  await holder.evaluate(() => faults.holdOlder());
  const options = await browser.open('options.html#data');
  await expect(options.getByText('Close other windows and tabs of Budilnik', { exact: false })).toBeVisible();
  await holder.close();
  await options.getByRole('button', { name: 'Try again' }).click();
  await expect(options.getByText('Close other windows and tabs of Budilnik', { exact: false })).toHaveCount(0);
  const rig = await browser.open(RIG_PAGE);
  expect(await rig.evaluate(() => faults.digest())).toMatch(/^[0-9a-f]{64}$/);
});

test('a database of a newer version is read and not written, and says that we must be updated', async ({
  profile,
  startCrm,
}) => {
  const browser = await profile.start();
  const page = await connectedPage(browser, await startCrm());
  await browser.ask('rebuildList');
  const rig = await browser.open(RIG_PAGE);
  await rig.evaluate(() => faults.makeNewer());
  const before = await rig.evaluate(() => faults.textOf('hist'));
  const world = await worldOf(page);
  expect(await world.ask('capture', captureOf('7', [1]))).toEqual({ refused: 'newerSchema' });
  expect(await world.ask('clientCard', { type: 'company', id: '501' })).toMatchObject({ name: 'Romashka' });
  await page.reload();
  await expect(stripOf(page)).toContainText('Sleeping');
  const options = await browser.open('options.html#data');
  await expect(options.getByText('Until the extension is updated', { exact: false })).toBeVisible();
  expect(await rig.evaluate(() => faults.textOf('hist'))).toBe(before);
});
