import { beforeEach, describe, expect, it } from 'vitest';
import { defaultContactRules } from '../../../lib/domain/contactPolicy';
import { defaultRules, type Rules } from '../../../lib/domain/rules';
import { callerItem } from '../../../lib/store/call/callItems';
import { rulesHistoryItem } from '../../../lib/store/rulesHistory';
import { saveRules } from '../../../lib/store/saveRules';
import { rulesItem } from '../../../lib/store/settings';
import { emptyStore } from './emptyStore';

beforeEach(emptyStore);

const at = (minute: number) => new Date(Date.UTC(2026, 10, 21, 9, minute));
const rule = { code: 'oil', kind: 'norm', cycleDays: 300, match: { by: 'product', words: ['oil'] } } as const;

describe('saving rules', () => {
  it('keeps what was replaced, by whom and when, the latest first', async () => {
    await callerItem.setValue({ person: { name: 'Olga', role: 'head' } });
    await saveRules({ ...defaultRules, grace: 0.25 }, at(1));
    await saveRules({ ...defaultRules, grace: 0 }, at(2));
    const history = await rulesHistoryItem.getValue();
    expect(history.map(({ by, before }) => [by, before.grace])).toEqual([
      ['Olga', 0.25],
      ['Olga', 0.5],
    ]);
    expect(history[0]?.at).toBe('2026-11-21T09:02:00.000Z');
  });

  it('is undone by saving what was replaced, under a version of its own', async () => {
    await saveRules({ ...defaultRules, groupRules: [rule], country: 'KZ' }, at(1));
    const [last] = await rulesHistoryItem.getValue();
    if (!last) throw new Error('There is no history');
    await saveRules(last.before, at(2));
    const { version, ...rules } = await rulesItem.getValue();
    expect(version).toBe(defaultRules.version + 2);
    expect(rules).toEqual({ ...defaultRules, version: undefined });
  });

  it('keeps fifty of them at most', async () => {
    for (let i = 0; i < 53; i++) await saveRules({ ...defaultRules, leadDays: i }, at(i));
    const history = await rulesHistoryItem.getValue();
    expect(history).toHaveLength(50);
    expect(history.at(-1)?.before.leadDays).toBe(2);
  });

  it.each<readonly [string, Partial<Rules>]>([
    ['lost before sleeping', { sleepingFrom: 3, lostFrom: 2 }],
    ['a group rule without words', { groupRules: [{ ...rule, match: { by: 'product', words: [] } }] }],
    ['two group rules of one code', { groupRules: [rule, rule] }],
    [
      'hours that end before they begin',
      { contact: { ...defaultContactRules, hours: { ...defaultContactRules.hours, from: '20:00', to: '09:00' } } },
    ],
    ['no working day', { contact: { ...defaultContactRules, hours: { ...defaultContactRules.hours, days: [] } } }],
    ['no calls at all', { contact: { ...defaultContactRules, capacity: 0 } }],
  ])('refuses %s and keeps nothing of it', async (_, change) => {
    expect(await saveRules({ ...defaultRules, ...change })).toBe('badRules');
    expect(await rulesItem.getValue()).toEqual(defaultRules);
    expect(await rulesHistoryItem.getValue()).toEqual([]);
  });
});
