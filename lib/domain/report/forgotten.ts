import { BestRows } from '../bestRows';
import { type Money, MoneySum } from './money';
import { byWorth, type MovedClients, namedClient } from './moves';
import type { NamedClient, Place, ReportBase } from './reportClients';
import { codeOf, statusOn } from './statusSpans';
import { byPlace, type ReportTalk } from './talks';

/** Many leave because the manager forgot them (S2-34). */
export interface Forgotten extends MovedClients {
  /** Yearly value of all of them. */
  readonly money: Money;
  /** Clients who sleep or are lost: what the total is of. */
  readonly of: number;
}

const MOST_NAMED = 20;

/** Clients who sleep or are lost and of whom Budilnik knows no contact since their last purchase. */
export function forgottenOf(base: ReportBase, places: Iterable<Place>, talks: readonly ReportTalk[]): Forgotten {
  const contacts = byPlace(talks.filter(({ isContact }) => isContact));
  const asleep = [codeOf('sleeping'), codeOf('lost')];
  const rows = new BestRows<NamedClient>(MOST_NAMED, byWorth);
  const money = new MoneySum();
  let of = 0;
  for (const place of places) {
    if (!asleep.includes(statusOn(base.spans, place, base.spans.range.to))) continue;
    of++;
    const last = base.clients.days[place]?.at(-1) as number;
    if (contacts.get(place)?.some(({ on }) => on >= last)) continue;
    rows.add(namedClient(base, place));
    money.add(base.clients.currencies[place], base.judged.yearlyMinor[place] as number);
  }
  return { total: rows.total, best: rows.best(), money: money.money, of };
}
