import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assess } from '../../../lib/domain/assess';
import type { ValueClass } from '../../../lib/domain/assessment';
import { buildWakeUpList } from '../../../lib/domain/buildWakeUpList';
import { listAfter } from '../../../lib/domain/listAfter';
import { defaultRules } from '../../../lib/domain/rules';
import type { WakeUpList } from '../../../lib/domain/wakeUpList';
import type { AssessedClient, ClientContact } from '../../../lib/domain/wakeUpRow';
import { complete, paid, rhythm } from './deals';

const today = '2026-11-21';
const context = { today, rules: defaultRules };
const base = { rhythm: { days: 30, source: 'base', variance: 0.25, intervals: 500 }, classes: {} } as const;

/** Of every kind: silent for so many days, with or without a rhythm, money, open deals, a whole history. */
const state: fc.Arbitrary<State> = fc.record({
  silentDays: fc.integer({ min: 0, max: 400 }),
  purchases: fc.integer({ min: 0, max: 8 }),
  amountMinor: fc.constantFrom(undefined, 100_00, 250_00),
  currency: fc.constantFrom('RUB', 'EUR'),
  isOpen: fc.boolean(),
  isPart: fc.boolean(),
  value: fc.constantFrom<ValueClass | undefined>('A', 'B', 'C', undefined),
  owner: fc.constantFrom('Olga', 'Ivan', undefined),
});
/** What a talk may leave behind. */
const contact: fc.Arbitrary<ClientContact> = fc.constantFrom(
  { isDoNotContact: true },
  { silentAttempts: 3 },
  { quietUntil: '2026-12-24' },
  { lastContactOn: today },
);
interface State {
  readonly silentDays: number;
  readonly purchases: number;
  readonly amountMinor: number | undefined;
  readonly currency: string;
  readonly isOpen: boolean;
  readonly isPart: boolean;
  readonly value: ValueClass | undefined;
  readonly owner?: string | undefined;
}

function clientOf(key: string, { silentDays, purchases, amountMinor, currency, isOpen, isPart, value, owner }: State) {
  const bought = purchases === 0 ? [] : rhythm(today, silentDays, new Array<number>(purchases - 1).fill(30));
  const won = bought.map((deal) => ({ ...deal, amountMinor, currency }));
  const deals = isOpen ? [...won, { ...paid('2026-11-01'), id: 'open', outcome: 'open' as const }] : won;
  const completeness = { ...complete(deals), state: isPart ? ('partial' as const) : ('complete' as const) };
  const assessment = assess({ key, deals, completeness }, { ...context, base });
  const valueClass = value && { value, by: 'share' as const, sharePercent: 1 };
  const named = { key, site: 'https://crm.example', path: `/c/${key}`, name: key, owner };
  return { ...named, assessment: { ...assessment, valueClass } } satisfies AssessedClient;
}

/** How many clients each manager has is counted with the whole base only: the choice of managers needs no more. */
function withoutShares({ owners: _, ...list }: WakeUpList): WakeUpList {
  return list;
}

it('is the list that would be built anew, whatever clients come, change and go', () => {
  const states = fc.array(fc.tuple(fc.option(state, { nil: undefined }), fc.option(state, { nil: undefined })), {
    maxLength: 25,
  });
  fc.assert(
    fc.property(states, (all) => {
      const changes = all.map(([was, is], i) => ({
        before: was && clientOf(String(i), was),
        after: is && clientOf(String(i), is),
      }));
      const first = buildWakeUpList(
        changes.flatMap(({ before }) => before ?? []),
        context,
      );
      const patched = changes.reduce((list, change) => listAfter(list, change, context), first);
      const anew = buildWakeUpList(
        changes.flatMap(({ after }) => after ?? []),
        context,
      );
      expect(withoutShares(patched)).toEqual(withoutShares(anew));
    }),
  );
});

it('counts on in a part that is longer than what is shown', () => {
  const asleep = { silentDays: 60, purchases: 6, amountMinor: 100_00, currency: 'RUB', isOpen: false, isPart: false };
  const many = Array.from({ length: 250 }, (_, i) => clientOf(String(i), { ...asleep, value: 'A' }));
  const list = buildWakeUpList(many, context);
  const [first] = many;
  const after = listAfter(
    list,
    { before: first, after: clientOf('0', { ...asleep, silentDays: 1, value: 'A' }) },
    context,
  );
  expect(after.total).toBe(249);
  expect(after.rows.some(({ key }) => key === '0')).toBe(false);
  expect(after.counts).toMatchObject({ sleeping: 249, active: 1 });
});

it('says a change once, though it is told of a change that it was built with', () => {
  fc.assert(
    fc.property(fc.array(state, { minLength: 1, maxLength: 12 }), contact, (states, said) => {
      const all = states.map((of, i) => clientOf(String(i), of));
      const [first, ...others] = all as [AssessedClient, ...AssessedClient[]];
      const change = { before: first, after: { ...first, contact: said } };
      const built = buildWakeUpList([change.after, ...others], context);
      expect(listAfter(built, change, context)).toEqual(built);
    }),
  );
});
