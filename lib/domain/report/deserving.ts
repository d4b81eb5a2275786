import { BestRows } from '../bestRows';
import type { DayNumber } from '../day';
import { byWorth, type MovedClients, namedClient } from './moves';
import type { NamedClient, Place, ReportBase } from './reportClients';
import { groupOfStatus, shareGroups } from './shareGroups';

/** Purchases within the year from which somebody buys often. */
export const OFTEN = 6;
const YEAR = 364;
const MOST_NAMED = 20;
const ACTIVE = shareGroups.indexOf('active');

/** Who buys often and never slept in a year: whom a bonus programme is for (S2-32). The most valuable are named. */
export function deservingOf(base: ReportBase, places: Iterable<Place>): MovedClients {
  const rows = new BestRows<NamedClient>(MOST_NAMED, byWorth);
  for (const place of places) if (buysOften(base, place) && wasAwake(base, place)) rows.add(namedClient(base, place));
  return { total: rows.total, best: rows.best() };
}

function buysOften({ clients, spans }: ReportBase, place: Place): boolean {
  const days = clients.days[place] as readonly DayNumber[];
  const sixth = days[days.length - OFTEN];
  return sixth !== undefined && sixth > spans.range.to - YEAR;
}

/** Active or due on every day of the year; who came within it was not a client for all of it. */
function wasAwake({ spans }: ReportBase, place: Place): boolean {
  const since = spans.range.to - YEAR;
  for (let at = (spans.starts[place + 1] as number) - 1; at >= (spans.starts[place] as number); at--) {
    if (groupOfStatus(spans.status[at] as number) !== ACTIVE) return false;
    if ((spans.from[at] as number) <= since) return true;
  }
  return false;
}
