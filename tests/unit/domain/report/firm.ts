import { type DayNumber, dayNumber } from '../../../../lib/domain/day';
import type { ContactEntry } from '../../../../lib/domain/outcome/contactEntry';
import type { OutcomeRule } from '../../../../lib/domain/outcome/outcomeRule';
import { reportBase } from '../../../../lib/domain/report/reportBase';
import type { ReportBase, ReportClients } from '../../../../lib/domain/report/reportClients';
import { type ReportTalk, reportTalks } from '../../../../lib/domain/report/talks';
import { defaultRules, type Rules } from '../../../../lib/domain/rules';

const TODAY = '2026-11-21';
export const today = dayNumber(TODAY);

/** A client of an invented firm. */
export interface Invented {
  readonly days: readonly DayNumber[];
  /** Minor units of each purchase; 1000.00 each where absent. */
  readonly amounts?: readonly number[];
  readonly currency?: string;
  readonly owner?: string;
  readonly categories?: readonly string[];
}

export function firmOf(clients: readonly Invented[], rules: Rules = defaultRules): ReportBase {
  const columns: ReportClients = {
    keys: clients.map((_, i) => `client ${String(i).padStart(4, '0')}`),
    names: clients.map((_, i) => `Name ${i}`),
    owners: clients.map(({ owner }) => owner),
    days: clients.map(({ days }) => days),
    amounts: clients.map(({ days, amounts }) => amounts ?? days.map(() => 100_000)),
    currencies: clients.map(({ currency = 'RUB' }) => currency),
    categories: clients.map(({ categories }) => categories),
  };
  return reportBase(columns, TODAY, rules);
}

/** Purchases every so many days, the last one so many days ago. */
export function every(cycleDays: number, count: number, silentDays: number): readonly DayNumber[] {
  return Array.from({ length: count }, (_, i) => today - silentDays - (count - 1 - i) * cycleDays);
}

const countsAs = { reached: true, silent: false, finished: true, success: true, capUsed: true };
const rules: readonly OutcomeRule[] = [
  {
    code: 'willBuy',
    key: '1',
    needs: [],
    nextDate: { kind: 'days', value: 7 },
    countsAs,
    effects: [],
    undoSeconds: 10,
  },
];

/** A finished talk with a client by his place. */
export function talk(place: number, on: string, by = 'Olga', given: ContactEntry['given'] = {}): ContactEntry {
  const client = `client ${String(place).padStart(4, '0')}`;
  const id = `${client} ${on} ${by}`;
  return {
    kind: 'outcome',
    id,
    client,
    on,
    at: `${on}T10:00:00Z`,
    by,
    channel: 'call',
    outcome: 'willBuy',
    given,
    note: '',
  };
}

export function talksOf(base: ReportBase, log: readonly ContactEntry[]): readonly ReportTalk[] {
  return reportTalks(log, {
    rules,
    placeOf: (client) => base.clients.keys.indexOf(client),
    clockOf: (instant) => ({ day: instant.slice(0, 10), hour: Number(instant.slice(11, 13)) }),
  });
}
