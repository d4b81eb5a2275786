import { amounts } from './amounts';
import { planOf } from './day/plan';
import { Workday } from './day/workday';
import { writeSales } from './import/salesFile';
import { expect, test } from './rig/test';
import { disagreements, unjudged } from './stored';

const MEGABYTE = 2 ** 20;
const MOST_HEAP = 10 * MEGABYTE;
const MOST_DATABASE = 60 * MEGABYTE;
/** Clients of the file that is imported in the course of the day. */
const IMPORTED = 1_000;

const plan = planOf(amounts.day);

test(`a day of ${plan.happenings.length} happenings ends as it would have in peace`, async ({
  profile,
  startCrm,
}, info) => {
  if (amounts.day) test.setTimeout(3 * 3_600_000);
  const first = writeSales(info.outputPath('first.csv'), plan.clients, 1, plan.purchases).path;
  const second = writeSales(info.outputPath('second.csv'), IMPORTED, plan.clients + 1).path;
  const crm = await startCrm();
  const day = await Workday.begin(profile, crm, { first, second });
  await day.live('view');
  const heap = await day.heap();
  for (const happening of plan.happenings) await day.live(happening);
  expect(day.errors).toEqual([]);
  expect((await day.heap()) - heap).toBeLessThanOrEqual(MOST_HEAP);
  const rig = await day.rig();
  const stored = await rig.evaluate(() => faults.stored());
  expect(disagreements(stored)).toEqual([]);
  expect(unjudged(stored)).toBe(0);
  expect(await rig.evaluate(() => faults.databaseBytes())).toBeLessThanOrEqual(MOST_DATABASE);
  const disturbed = await rig.evaluate(() => faults.digest());
  await day.beginAgain();
  await day.live('view');
  for (const happening of plan.happenings.filter((one) => one !== 'kill' && one !== 'stop')) await day.live(happening);
  expect(await (await day.rig()).evaluate(() => faults.digest())).toBe(disturbed);
});
