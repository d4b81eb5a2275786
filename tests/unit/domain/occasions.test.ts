import { describe, expect, it } from 'vitest';
import { agreedCallOn } from '../../../lib/domain/agreement';
import { assess } from '../../../lib/domain/assess';
import { baseFigures } from '../../../lib/domain/baseFigures';
import { buildWakeUpList } from '../../../lib/domain/buildWakeUpList';
import { barOf, barOrder, type ContactFacts } from '../../../lib/domain/contactPolicy';
import type { Deal } from '../../../lib/domain/deal';
import { applyPreset } from '../../../lib/domain/presets/applyPreset';
import { presetOf } from '../../../lib/domain/presets/preset';
import { defaultRules, type Rules } from '../../../lib/domain/rules';
import type { WakeUpList } from '../../../lib/domain/wakeUpList';
import type { AssessedClient, ClientContact } from '../../../lib/domain/wakeUpRow';
import { complete, paid, rhythm } from './deals';

const today = '2026-11-21';
const monthly = (silent: number) => rhythm(today, silent, new Array<number>(6).fill(30));

function client(
  key: string,
  deals: readonly Deal[],
  contact: ClientContact = {},
  rules: Rules = defaultRules,
): AssessedClient {
  const assessment = assess(
    { key, deals, completeness: complete(deals) },
    { today, rules, base: baseFigures([], rules) },
  );
  return { key, site: 's', path: '/', name: key, owner: undefined, assessment, contact };
}

const listOf = (clients: readonly AssessedClient[], rules: Rules = defaultRules) =>
  buildWakeUpList(clients, { today, rules });
const keysIn = (list: WakeUpList, group: 'agreed' | 'season' | 'oneTime' | 'care') =>
  list.groups?.[group].rows.map(({ key }) => key);

describe('the contact policy, first hit first', () => {
  const everything: Required<ContactFacts> = {
    isDoNotContact: true,
    prefersMessages: true,
    isFormer: true,
    openDeals: 1,
    agreedOn: '2026-12-01',
    quietUntil: '2026-11-22',
    lastContactOn: '2026-11-20',
    silentAttempts: 3,
    valueClass: 'C',
    isSeasonClosed: true,
    isColleagues: true,
    heldBackUntil: '2026-12-01',
    isOutsideHours: true,
    isCapacityUsed: true,
  };
  const harmless: ContactFacts = { openDeals: 0, valueClass: 'A' };

  it('is in the order of the product', () => {
    expect(barOrder).toEqual([
      ...['doNotContact', 'prefersMessages', 'former', 'openDeal', 'agreedDate', 'quietPeriod', 'contactedRecently'],
      'silentAttempts',
      ...['classC', 'seasonClosed', 'colleagueClient', 'controlShare', 'outsideHours', 'capacityUsed'],
    ]);
  });

  it('gives each reason as those before it fall away, and in the end none', () => {
    const facts: Record<string, unknown> = { ...everything };
    const seen: (string | undefined)[] = [];
    for (const field of Object.keys(everything)) {
      seen.push(barOf(facts as unknown as ContactFacts, today));
      facts[field] = field in harmless ? harmless[field as keyof ContactFacts] : undefined;
    }
    expect(seen).toEqual(barOrder);
    expect(barOf(facts as unknown as ContactFacts, today)).toBeUndefined();
  });

  it.each([
    ['2026-11-08', 'contactedRecently'], // 13 days ago
    ['2026-11-07', undefined], // 14
  ])('lets 14 days pass between contacts by anyone: last one %s', (lastContactOn, bar) =>
    expect(barOf({ ...harmless, lastContactOn }, today)).toBe(bar),
  );

  it('lets class C be called only where the head does', () => {
    const contact = { capDays: 14, maxSilentAttempts: 3, mayWakeC: true };
    expect(barOf({ openDeals: 0, valueClass: 'C' }, today, contact)).toBeUndefined();
  });

  it('keeps an agreed call from its day on, whatever class or cap says, but never against a wish', () => {
    const held: ContactFacts = {
      ...harmless,
      valueClass: 'C',
      silentAttempts: 5,
      lastContactOn: '2026-11-20',
      isSeasonClosed: true,
    };
    expect(barOf({ ...held, agreedOn: today }, today)).toBeUndefined();
    expect(barOf({ ...held, agreedOn: '2026-11-22' }, today)).toBe('agreedDate');
    expect(barOf({ ...held, agreedOn: today, isDoNotContact: true }, today)).toBe('doNotContact');
    expect(barOf({ ...held, agreedOn: today, openDeals: 1 }, today)).toBe('openDeal');
  });
});

describe('an agreed date wins over every rhythm', () => {
  it.each([
    [{ kind: 'call', on: '2026-11-21' }, '2026-11-21'],
    [{ kind: 'selfContact', on: '2026-11-07' }, '2026-11-21'], // two weeks of grace
    [{ kind: 'selfContact', on: '2026-11-07', graceWeeks: 1 }, '2026-11-14'],
    [{ kind: 'selfContact', on: '2026-11-07', graceWeeks: 3 }, '2026-11-28'],
  ] as const)('%j: called on %s', (agreement, on) => expect(agreedCallOn(agreement)).toBe(on));

  const agreed = (on: string, more: ClientContact = {}): ClientContact => ({
    agreement: { kind: 'call', on },
    ...more,
  });

  it('before it a sleeper is left alone, on it even an active client is called', () => {
    const list = listOf([client('later', monthly(60), agreed('2026-12-01')), client('now', monthly(2), agreed(today))]);
    expect(list.total).toBe(0);
    expect(list.barred.map(({ bar, rows }) => [bar, rows.map(({ key }) => key)])).toEqual([['agreedDate', ['later']]]);
    expect(keysIn(list, 'agreed')).toEqual(['now']);
    expect(list.groups?.agreed.rows[0]).toMatchObject({ occasion: 'agreed', agreedOn: today });
  });

  it('is done with once he has bought or somebody has spoken with him', () => {
    const bought = client('bought', [...monthly(60), paid('2026-11-20')], agreed('2026-11-18'));
    const spoken = client('spoken', monthly(60), agreed('2026-11-01', { lastContactOn: '2026-11-02' }));
    const list = listOf([bought, spoken]);
    expect(keysIn(list, 'agreed')).toEqual([]);
    expect(list.rows.map(({ key }) => key)).toEqual(['spoken']);
  });
});

describe('a client with one purchase', () => {
  it('is asked back after his own days, in a group of his own, until he is given up', () => {
    const once = (days: number) => client(`${days}`, rhythm(today, days, []));
    const list = listOf([once(89), once(90), once(364), once(365)]);
    expect(keysIn(list, 'oneTime')).toEqual(['90', '364']);
    expect(list.groups?.oneTime.rows[0]).toMatchObject({
      occasion: 'oneTime',
      status: 'oneTime',
      cycleDays: undefined,
      missed: 0,
    });
    expect(list.total).toBe(0);
  });

  it('is held back by the policy as everybody is', () => {
    const busy = client('busy', [...rhythm(today, 100, []), paid(undefined, { outcome: 'open' })]);
    expect(keysIn(listOf([busy]), 'oneTime')).toEqual([]);
  });
});

describe('a reminder of care', () => {
  const rules = applyPreset(defaultRules, presetOf('carService')!);
  const bought = (key: string, on: string, title: string) => client(key, [paid(on, { title })], {}, rules);

  it('comes in its own group from its first day, safety first', () => {
    const list = listOf(
      [
        bought('oil', '2026-02-08', 'замена масла'),
        bought('oil, tomorrow', '2026-02-09', 'замена масла'),
        bought('pads', '2025-06-10', 'тормозные колодки'),
      ],
      rules,
    );
    expect(keysIn(list, 'care')).toEqual(['pads', 'oil']);
    expect(list.groups?.care.rows[0]?.reminder).toMatchObject({ rule: 'brakePads', isSafety: true });
    // his reminder comes tomorrow; until then he is one who bought once, long ago
    expect(keysIn(list, 'oneTime')).toEqual(['oil, tomorrow']);
  });
});

describe('every client', () => {
  it('stands in one list at most, and in none where he asked not to be contacted', () => {
    const rules = applyPreset(defaultRules, presetOf('carService')!);
    const list = listOf(
      [
        client('a', monthly(60), { agreement: { kind: 'call', on: today } }),
        client('b', monthly(60)),
        client('c', rhythm(today, 300, [])),
        client(
          'd',
          monthly(25).map((deal) => ({ ...deal, title: 'масло' })),
          {},
          rules,
        ),
        client('e', monthly(60), { isDoNotContact: true }),
        client('f', monthly(60), { isColleagues: true }),
      ],
      rules,
    );
    const rows = [
      ...list.rows,
      ...list.dueSoon,
      ...list.barred.flatMap((one) => one.rows),
      ...Object.values(list.groups ?? {}).flatMap((group) => group.rows),
    ].map(({ key }) => key);
    expect(rows.sort()).toEqual(['a', 'b', 'c', 'd', 'f']);
  });
});
