import { byText } from '../byText';
import type { ReasonFix, ReasonRule } from '../content/reason';
import { type Money, MoneySum } from './money';
import type { Place, ReportBase } from './reportClients';
import type { ReportTalk } from './talks';

/** One reason of leaving. */
export interface ReasonRow {
  /** Code of the reason. */
  readonly reason: string;
  /** Clients who named it last. */
  readonly times: number;
  /** Yearly value of those clients. */
  readonly money: Money;
  readonly canFix: ReasonRule['canFix'];
  readonly side: ReasonRule['side'];
  /** Who fixes it and what was put right, as the head entered it. */
  readonly fix: ReasonFix | undefined;
}

/** Why the clients of one manager leave, or those who buy one product (S3-02). */
export interface ReasonGroup {
  /** Undefined: clients of nobody, or of whom no product is known. */
  readonly name: string | undefined;
  /** Clients who named a reason. */
  readonly times: number;
  /** Yearly value of those clients. */
  readonly money: Money;
  /** Their reasons, the most frequent first. */
  readonly reasons: readonly { readonly reason: string; readonly times: number }[];
}

export interface Reasons {
  readonly rows: readonly ReasonRow[];
  /** By owner of today, the most clients first. */
  readonly byManager: readonly ReasonGroup[];
  /** By category bought; who buys several counts in each. */
  readonly byProduct: readonly ReasonGroup[];
  /** Talks in which the client was reached, and those of them that have a reason. */
  readonly talks: number;
  readonly withReason: number;
}

/** What the head and the library say of reasons. */
export interface ReasonBook {
  readonly rules: readonly ReasonRule[];
  readonly fixes: readonly ReasonFix[];
}

/** Reasons of the talks of the last year by number and money; a client counts once, with what he said last. */
export function reasonsOf(base: ReportBase, talks: readonly ReportTalk[], { rules, fixes }: ReasonBook): Reasons {
  const since = base.spans.range.to - YEAR;
  const reached = talks.filter(({ isReached, on }) => isReached && on > since);
  const last = new Map(
    reached.flatMap(({ place, reason }) => (reason === undefined ? [] : [[place, reason] as const])),
  );
  const causes = rules.filter(({ kind }) => kind === 'cause');
  const named = new Map([...last].filter(([, reason]) => causes.some(({ code }) => code === reason)));
  const rows = causes
    .map(({ code, canFix, side }) => {
      const places = [...last].flatMap(([place, reason]) => (reason === code ? place : []));
      const fix = fixes.find(({ reason }) => reason === code);
      return { reason: code, times: places.length, money: yearlyOf(base, places), canFix, side, fix };
    })
    .filter(({ times }) => times > 0)
    .sort((one, other) => other.times - one.times);
  return {
    rows,
    byManager: groupsOf(base, named, (place) => [base.clients.owners[place]]),
    byProduct: groupsOf(base, named, (place) => base.clients.categories[place] ?? [undefined]),
    talks: reached.length,
    withReason: reached.filter(({ reason }) => reason !== undefined).length,
  };
}

const YEAR = 365;

function yearlyOf({ clients, judged }: ReportBase, places: readonly Place[]): Money {
  const sum = new MoneySum();
  for (const place of places) sum.add(clients.currencies[place], judged.yearlyMinor[place] as number);
  return sum.money;
}

function groupsOf(
  base: ReportBase,
  named: ReadonlyMap<Place, string>,
  namesOf: (place: Place) => readonly (string | undefined)[],
): readonly ReasonGroup[] {
  const groups = new Map<string | undefined, Place[]>();
  for (const place of named.keys()) {
    for (const name of namesOf(place)) {
      const known = groups.get(name);
      if (known) known.push(place);
      else groups.set(name, [place]);
    }
  }
  return [...groups]
    .map(([name, places]) => ({
      name,
      times: places.length,
      money: yearlyOf(base, places),
      reasons: countedReasons(places.map((place) => named.get(place) as string)),
    }))
    .sort((one, other) => other.times - one.times || byText(one.name ?? '', other.name ?? ''));
}

function countedReasons(reasons: readonly string[]): ReasonGroup['reasons'] {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts]
    .map(([reason, times]) => ({ reason, times }))
    .sort((one, other) => other.times - one.times || byText(one.reason, other.reason));
}
