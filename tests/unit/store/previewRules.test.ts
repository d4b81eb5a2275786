import { beforeEach, describe, expect, it } from 'vitest';
import { defaultRules, type Rules } from '../../../lib/domain/rules';
import type { WakeUpList } from '../../../lib/domain/wakeUpList';
import { saveCapture } from '../../../lib/store/clients';
import { readDb } from '../../../lib/store/db';
import { previewRules } from '../../../lib/store/previewRules';
import { refresh } from '../../../lib/store/refresh';
import { saveRules } from '../../../lib/store/saveRules';
import { wakeUpItem } from '../../../lib/store/wakeUpItem';
import { emptyStore } from './emptyStore';
import { captureOf, evenly, NOW, notWon, partial, SITE, won } from './samples';

beforeEach(emptyStore);

const never = new AbortController().signal;
const preview = (tried: Rules) => previewRules(defaultRules, tried, NOW.today, never);

/** Thirty clients of different pace, silence and money; one with an open deal, one read in part, one who bought once. */
async function saveBase(): Promise<void> {
  for (let i = 1; i <= 27; i++) {
    const oil = i % 3 === 0 ? { category: 'Oil change' } : {};
    const deals = evenly(String(i), 15 + i * 3, i * 11, 4 + (i % 3), i * 1_000_00).map((deal) => ({ ...deal, ...oil }));
    await saveCapture(SITE, captureOf(String(i), deals), NOW);
  }
  await saveCapture(SITE, captureOf('28', [...evenly('28', 20, 90, 8), notWon('open', 'open')]), NOW);
  await saveCapture(SITE, captureOf('29', evenly('29', 20, 90, 8), partial(8, 30)), NOW);
  await saveCapture(SITE, captureOf('30', [won('30', '2026-06-01')]), NOW);
}

async function listBy(rules: Rules): Promise<WakeUpList> {
  await saveRules(rules);
  await refresh(NOW);
  const list = await wakeUpItem.getValue();
  if (!list) throw new Error('There is no list');
  return list;
}

const OTHERS: readonly (readonly [string, Partial<Rules>])[] = [
  ['a shorter tolerance', { grace: 0, lostFrom: 2 }],
  ['a longer one', { grace: 1, sleepingFrom: 2, lostFrom: 5 }],
  ['visits of one week as one purchase', { mergeWindowDays: 7 }],
  ['calls to class C', { contact: { capDays: 14, maxSilentAttempts: 3, mayWakeC: true } }],
  [
    'a norm for what was bought',
    {
      groupRules: [
        { code: 'oil', kind: 'norm', cycleDays: 300, isFixed: true, match: { by: 'category', words: ['oil'] } },
      ],
    },
  ],
  [
    'a purchase one makes once',
    { groupRules: [{ code: 'o', kind: 'once', match: { by: 'category', words: ['oil'] } }] },
  ],
];

describe('the preview of rules', () => {
  it.each(OTHERS)('foretells the list that %s would give', async (_, change) => {
    await saveBase();
    const before = await listBy(defaultRules);
    const said = await preview({ ...defaultRules, ...change });
    const after = await listBy({ ...defaultRules, ...change });
    for (const [side, list] of [
      [said?.before, before],
      [said?.after, after],
    ] as const) {
      expect(side?.counts).toEqual(list.counts);
      expect(side?.calls).toBe(list.total);
      const sums = list.recoverable.map(({ currency, amountMinor }) => [currency, amountMinor]);
      expect(side?.recoverable).toEqual(Object.fromEntries(sums));
    }
  });

  it('names the clients who change, the most valuable first, and writes nothing', async () => {
    await saveBase();
    await refresh(NOW);
    const stored = () => readDb(async (db) => [await db.hist.toArray(), await db.meta.toArray()]);
    const before = await stored();
    const said = await preview({ ...defaultRules, grace: 0 });
    expect(said?.clients).toBe(29);
    expect(said?.changed).toBe(said?.changes.length);
    expect(said?.changed).toBeGreaterThan(0);
    const values = said?.changes.map(({ yearlyMinor }) => yearlyMinor) ?? [];
    expect(values).toEqual(values.toSorted((one, other) => other - one));
    expect(said?.changes.every(({ from, to }) => from !== to)).toBe(true);
    expect(await stored()).toEqual(before);
  });

  it('of the same rules changes nobody, and sees what was bought since', async () => {
    await saveBase();
    expect((await preview(defaultRules))?.changed).toBe(0);
    await saveCapture(SITE, captureOf('31', evenly('31', 20, 30, 8)), NOW);
    expect((await preview(defaultRules))?.clients).toBe(30);
  });

  it('counts who falls asleep on the coming days', async () => {
    await saveCapture(SITE, captureOf('1', evenly('1', 30, 40, 9)), NOW);
    const said = await preview({ ...defaultRules, grace: 1 });
    expect(said?.before).toMatchObject({ calls: 0, newCallsADay: 1 / 28 });
    expect(said?.after.newCallsADay).toBe(1 / 28);
    const later = await preview({ ...defaultRules, sleepingFrom: 2 });
    expect(later?.after.newCallsADay).toBe(0);
  });
});
