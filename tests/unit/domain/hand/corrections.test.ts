import { describe, expect, it } from 'vitest';
import { assess } from '../../../../lib/domain/assess';
import { baseFigures } from '../../../../lib/domain/baseFigures';
import { buildWakeUpList } from '../../../../lib/domain/buildWakeUpList';
import type { Deal } from '../../../../lib/domain/deal';
import type { Correction } from '../../../../lib/domain/hand/correction';
import { defaultRules, type Rules } from '../../../../lib/domain/rules';
import { complete, paid, rhythm } from '../deals';

const today = '2026-11-21';
const monthly = (silent: number) => rhythm(today, silent, new Array<number>(6).fill(30));

function judged(
  corrections: readonly Correction[],
  deals: readonly Deal[] = monthly(60),
  on = today,
  rules: Rules = defaultRules,
) {
  const history = { key: 'k', deals, completeness: complete(deals), corrections };
  return assess(history, { today: on, rules, base: baseFigures([], rules) });
}

const set = (what: object, more: object = {}) =>
  ({ setOn: '2026-11-01', reason: 'said so himself', ...what, ...more }) as Correction;

describe('what is set by hand wins over arithmetic', () => {
  it('the cycle', () => {
    const corrected = judged([set({ what: 'cycle', cycleDays: 90 })]);
    expect(corrected).toMatchObject({ status: 'active', rhythm: { cycleDays: 90, source: 'hand', ownMedianDays: 30 } });
    expect(judged([]).status).toBe('sleeping');
  });

  it('the class', () => {
    expect(judged([set({ what: 'class', value: 'A' })]).valueClass).toMatchObject({ value: 'A', by: 'hand' });
  });

  it('a season', () => {
    const window = { from: '02-01', to: '02-22' };
    expect(judged([set({ what: 'season', windows: [window] })])).toMatchObject({
      status: 'seasonal',
      season: { source: 'hand', alert: 'quiet', opensOn: '2027-02-01', closesOn: '2027-02-22', remindOn: '2027-01-18' },
    });
  });

  it('an objective reason: he leaves every list, and a referral is asked for instead', () => {
    const former = judged([set({ what: 'former', why: 'moved' })]);
    expect(former).toMatchObject({
      status: 'former',
      former: { why: 'moved', since: '2026-11-01' },
      recoverable: undefined,
    });
    const list = buildWakeUpList(
      [{ key: 'k', site: 's', path: '/', name: 'n', owner: undefined, assessment: former }],
      {
        today,
        rules: defaultRules,
      },
    );
    expect(list).toMatchObject({ total: 0, dueSoonTotal: 0, barred: [], counts: { former: 1 } });
    expect(Object.values(list.groups ?? {}).map(({ total }) => total)).toEqual([0, 0, 0, 0]);
  });

  it('that no repeat is expected', () => {
    expect(judged([set({ what: 'noRepeat' })])).toMatchObject({ status: 'former', former: { why: 'once' } });
    expect(judged([set({ what: 'noRepeat' })], [paid('2026-01-10')])).toMatchObject({
      status: 'oneTime',
      former: { why: 'once', since: '2026-11-01' },
    });
  });
});

describe('how long it holds', () => {
  const cycle = (more: object) => judged([set({ what: 'cycle', cycleDays: 90 }, more)]).rhythm?.source;

  it.each([
    ['from the day it is set', { setOn: today }, 'hand'],
    ['not before it', { setOn: '2026-11-22' }, 'own'],
    ['to its last day', { endsOn: today }, 'hand'],
    ['not after it', { endsOn: '2026-11-20' }, 'own'],
    ['never, set on no day', { setOn: '2026-02-30' }, 'own'],
  ])('%s', (_, more, source) => expect(cycle(more)).toBe(source));

  it('the latest of its kind', () => {
    const earlier = set({ what: 'cycle', cycleDays: 50 }, { setOn: '2026-10-01' });
    const later = set({ what: 'cycle', cycleDays: 70 }, { setOn: '2026-11-10' });
    expect(judged([later, earlier]).rhythm?.cycleDays).toBe(70);
  });

  it('through new purchases and every recomputation, but for who was given up and came back by himself', () => {
    const again = [...monthly(60), paid('2026-11-15')];
    expect(judged([set({ what: 'cycle', cycleDays: 90 })], again).rhythm?.source).toBe('hand');
    expect(judged([set({ what: 'former', why: 'closed' })], again).status).toBe('active');
    expect(judged([set({ what: 'noRepeat' })], again).status).toBe('active');
    expect(judged([set({ what: 'former', why: 'closed' }, { setOn: '2026-11-15' })], again).status).toBe('former');
  });

  it.each([{ cycleDays: 0 }, { cycleDays: Number.NaN }, { cycleDays: 4000 }])('not at all, being no cycle: %j', (bad) =>
    expect(judged([set({ what: 'cycle', ...bad })]).rhythm?.source).toBe('own'),
  );

  it.each([[[]], [[{ from: '02-30', to: '03-01' }]], [[{ from: 'x', to: 'y' }]]])(
    'not at all, being no window: %j',
    (windows) => expect(judged([set({ what: 'season', windows })]).status).toBe('sleeping'),
  );
});
