import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { ownAnswers } from '../../entrypoints/background/ownAnswers';
import { defaultRules, type Rules } from '../../lib/domain/rules';
import { ruleParts } from '../../lib/domain/rulesFile/part';
import { callerItem } from '../../lib/store/call/callItems';
import { headFileItem } from '../../lib/store/head/headItems';
import { headRulesOfHere } from '../../lib/store/head/headRules';
import { rulesItem } from '../../lib/store/settings';
import { libraries } from './content/libraries';
import { fivePercent, limits } from './domain/offer/grounds';
import { emptyStore } from './store/emptyStore';

const scripts = libraries.ru.scripts;
const wide = { limits: { ...limits, percentPerOrder: 100 }, offers: [fivePercent] };
const fixes = [{ reason: 'price', fixMade: 'New price list' }];
const contact = { capDays: 0, maxSilentAttempts: 10, mayWakeC: true };
const rules = (change: Partial<Rules>): Rules => ({ ...defaultRules, ...change });

/** As a page of ours asks the background. */
function ask<Name extends keyof typeof ownAnswers>(name: Name, data: Parameters<(typeof ownAnswers)[Name]>[0]) {
  return (ownAnswers[name] as (asked: typeof data, sender: undefined) => unknown)(data, undefined);
}

/** Every way in which something the head sets can be changed from a page of ours. */
const WAYS: readonly (readonly [string, () => unknown])[] = [
  ['saving other cycles', () => ask('saveRules', rules({ grace: 1 }))],
  ['saving other classes', () => ask('saveRules', rules({ marginRate: 0.9 }))],
  ['saving that class C is called and nobody is left in peace', () => ask('saveRules', rules({ contact }))],
  ['saving wider limits', () => ask('saveCatalogue', wide)],
  ['saving another script', () => ask('saveBook', { language: 'ru', scripts })],
  ['going back to the shipped script', () => ask('useBook', { language: 'ru', version: 0 })],
  ['saving what was put right', () => ask('saveFixes', { fixes })],
  ['lifting a wish not to be called', () => ask('liftDoNotContact', { id: 'a', reason: 'He asked' })],
];

const FROM_BACKUP: readonly (readonly [string, string, unknown])[] = [
  ['rules', 'rules', rules({ grace: 1, contact, marginRate: 0.9 })],
  ['limits', 'catalogue', wide],
  ['what was put right', 'fixes', fixes],
  ['a script', 'book', { language: 'ru', version: 9, savedAt: '2026-11-20T09:00:00.000Z', savedBy: '', scripts }],
];

beforeEach(async () => {
  await emptyStore();
  vi.spyOn(browser.action, 'setBadgeText').mockResolvedValue();
  await callerItem.setValue({ person: { name: 'Ivan', role: 'head' } });
  await rulesItem.setValue(defaultRules);
  await headFileItem.setValue({
    body: { savedAt: '2026-11-20T09:00:00.000Z', savedBy: 'Olga', locked: ruleParts, head: { rules: defaultRules } },
    key: 'AAAA',
    takenAt: '2026-11-21T07:30:00.000Z',
  });
});

describe('what the head has locked', () => {
  it.each(WAYS)('stays by %s, and the page is told why', async (_, change) => {
    const before = await headRulesOfHere();
    expect(await change()).toEqual({ refused: 'lockedByHead' });
    expect(await headRulesOfHere()).toEqual(before);
  });

  it.each(FROM_BACKUP)('stays when a backup brings %s', async (_, name, value) => {
    const { rules: before, ...rest } = await headRulesOfHere();
    await ask('takeSetting', { name, value });
    const { rules: after, ...others } = await headRulesOfHere();
    expect(others).toEqual(rest);
    expect({ ...after, version: 0 }).toEqual({ ...before, version: 0 });
  });

  it('stays locked when a backup brings the file of another head', async () => {
    const before = await headFileItem.getValue();
    await ask('takeSetting', {
      name: 'headFile',
      value: { ...before, key: 'BBBB', body: { ...before?.body, locked: [] } },
    });
    expect(await headFileItem.getValue()).toEqual(before);
  });

  it('opens for nobody who merely calls himself the head', async () => {
    await ask('saveCaller', { person: { name: 'Ivan', role: 'head' } });
    expect(await ask('saveRules', rules({ grace: 1 }))).toEqual({ refused: 'lockedByHead' });
  });

  it('leaves everything else to the user', async () => {
    const held = await headFileItem.getValue();
    if (held) await headFileItem.setValue({ ...held, body: { ...held.body, locked: ['classes'] } });
    expect(await ask('saveRules', rules({ grace: 1 }))).toBe('saved');
    expect(await ask('saveCatalogue', { limits, offers: [fivePercent] })).toBe('saved');
  });
});
