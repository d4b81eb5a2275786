import { h } from 'preact';
import { Finder, type FinderProps } from '../../../components/popup/finder/Finder';
import { Numbers } from '../../../components/popup/numbers/Numbers';
import type { PopupView } from '../../../components/popup/popupView';
import type { Assessment } from '../../../lib/domain/assessment';
import type { SettledCall, Settling } from '../../../lib/domain/day/daySoFar';
import type { WhyHere } from '../../../lib/domain/day/whyHere';
import { recoverableOfRows } from '../../../lib/domain/policy/dayPlan';
import type { OwnerCalls } from '../../../lib/domain/team/teamCalls';
import type { WakeUpList, WakeUpRow } from '../../../lib/domain/wakeUpList';
import { dueSoon, served, site, today, toWake } from './clients';

const settledAs = (row: WakeUpRow, how: Settling, more: Partial<SettledCall> = {}): SettledCall => ({
  key: row.key,
  site,
  path: row.path,
  name: row.name,
  valueClass: row.valueClass,
  how,
  at: '2026-11-21T09:12:00.000Z',
  record: '1',
  ...more,
});

const [first, second, third, fourth, fifth] = toWake as [WakeUpRow, WakeUpRow, WakeUpRow, WakeUpRow, WakeUpRow];
const [soon] = dueSoon as [WakeUpRow];

const settled = [
  settledAs(served, 'later', { until: '2026-12-08' }),
  settledAs(first, 'bought', { record: '' }),
  settledAs(fourth, 'notToday'),
  settledAs(fifth, 'notHim'),
];

/** The day in its course, over the list of a morning. */
export function dayStates(morning: PopupView, list: WakeUpList): Readonly<Record<string, PopupView>> {
  const left = list.rows.filter(({ key }) => !settled.some((call) => call.key === key));
  const working = { ...list, rows: left, total: left.length, day: { capacity: 12, settled } };
  const crowd = { ...list, total: 115, counts: { ...list.counts, sleeping: 120, lost: 66 } };
  const owners = [
    { name: 'Ольга Иванова', clients: 61 },
    { name: 'Иван Петров', clients: 54 },
  ];
  const choices = morning.day;
  const team: PopupView = { ...morning, list: { ...list, owners, team: teamOf(list) } };
  const teamList = { ...crowd, total: 65, owners, team: teamOf(list) };
  return {
    day: { ...morning, list: working },
    dayUndo: {
      ...morning,
      list: working,
      undoable: { record: '1', name: served.name, how: 'later', until: '2026-12-08' },
    },
    backlog: { ...morning, list: crowd, day: { ...choices, isBacklogSeen: false } },
    allDone: { ...morning, list: { ...working, rows: [], total: 9, day: { capacity: 4, settled } } },
    owners: { ...morning, list: { ...list, owners }, day: { ...choices, hasChosenOwner: false } },
    team,
    teamTogether: { ...team, day: { ...choices, teamView: 'together' } },
    teamBacklog: { ...team, list: teamList, day: { ...choices, isBacklogSeen: false } },
    teamDone: { ...team, list: { ...working, owners, rows: [], total: 0, team: teamOf({ ...list, rows: [] }) } },
    teamNumbers: {
      ...team,
      finder: () => h(Numbers, { list: teamList, isByOwner: true, chance: morning.returnChance, onClose: nothing }),
    },
    mine: { ...morning, list: { ...list, owners }, day: { ...choices, owner: 'Ольга Иванова', morning: 'on' } },
    dayOff: { ...morning, day: { ...choices, closed: { kind: 'dayOff' } } },
    night: { ...morning, day: { ...choices, closed: { kind: 'hours', from: '09:00', to: '20:00' } } },
    million: {
      ...morning,
      list: { ...list, rows: list.rows.map((row) => ({ ...row, recoverableMinor: 99_900_000 })) },
    },
    numbers: {
      ...morning,
      finder: () =>
        h(Numbers, {
          list: { ...working, total: 87 },
          isByOwner: false,
          chance: morning.returnChance,
          onClose: nothing,
        }),
    },
    finding: { ...morning, finder: finder({}) },
    found: {
      ...morning,
      finder: finder({ text: 'а', found: { rows: [named(second), named(third), named(soon)], total: 31 } }),
    },
    foundNone: { ...morning, finder: finder({ text: 'Ваза' }) },
    why: { ...morning, finder: finder({ text: 'агро', answer: answerOf(second) }) },
  };
}

/** Three managers with a part of the calls each, one of them with more than are shown, and clients of nobody. */
function teamOf({ rows }: WakeUpList): readonly OwnerCalls[] {
  const part = (name: string | undefined, from: number, to: number, more = 0): OwnerCalls => {
    const own = rows.slice(from, to);
    return { name, rows: own, total: own.length + more, recoverable: recoverableOfRows(own) };
  };
  return [
    part('Ольга Иванова', 0, 3, rows.length > 0 ? 44 : 0),
    part('Константин Константинопольский-Задунайский', 3, 6, rows.length > 0 ? 12 : 0),
    part('Иван Петров', 6, 8),
    part(undefined, 8, 9),
  ];
}

const named = ({ key, name }: WakeUpRow) => ({ key, name });
const nothing = () => {};

function finder(change: Partial<FinderProps>): NonNullable<PopupView['finder']> {
  const props: FinderProps = {
    today,
    text: '',
    found: { rows: [], total: 0 },
    isLoading: false,
    answer: undefined,
    onText: nothing,
    onAsk: nothing,
    onBack: nothing,
    onOpen: nothing,
    onClose: nothing,
    ...change,
  };
  return () => h(Finder, props);
}

/** A client who was spoken with four days ago. */
function answerOf({ key, path, name }: WakeUpRow): NonNullable<FinderProps['answer']> {
  const why: WhyHere = {
    standing: { kind: 'barred', bar: 'contactedRecently' },
    passed: ['doNotContact', 'prefersMessages', 'former', 'openDeal', 'agreedDate', 'quietPeriod'],
    facts: { openDeals: 0, valueClass: 'A', lastContactOn: '2026-11-17' },
    limits: { capDays: 14, maxSilentAttempts: 3 },
  };
  const assessment: Assessment = {
    today,
    status: 'sleeping',
    completeness: { state: 'complete', seen: 7, total: 7 },
    purchases: 7,
    firstOn: '2026-01-01',
    lastOn: '2026-08-17',
    recentOn: [],
    rhythm: undefined,
    silence: undefined,
    money: undefined,
    currenciesMixed: false,
    recoverable: undefined,
    openDeals: 0,
    planned: 0,
    valueClass: { value: 'A', by: 'share', sharePercent: 12 },
  };
  return { why, client: { key, site, path, name, owner: undefined, assessment } };
}
