import type { CleanHistory } from '../../domain/cleanHistory';
import type { Day, DayNumber } from '../../domain/day';
import type { ClientGroup } from '../../domain/groups/clientGroup';
import type { ReportClients } from '../../domain/report/reportClients';
import type { Rules } from '../../domain/rules';
import { cleanRow } from '../cleanRow';
import { readDb } from '../db';
import { type Hands, readHands } from '../hand/hands';
import { historyPages, type KeyRange } from '../pages';
import type { HistRow } from '../rows';

/** How much of the base a report can stand on. */
export interface ReadClients {
  /** Clients known. */
  readonly known: number;
  /** Those of them whose whole history is known: only they are in a report. */
  readonly complete: number;
}

export interface ReportColumns {
  readonly clients: ReportClients;
  readonly read: ReadClients;
}

/** Reads a part of the base once, page by page. `onClients` hears how many were read. Undefined: aborted. Throws `StoreFailure`. */
export async function readReportColumns(
  rules: Rules,
  today: Day,
  range: KeyRange,
  signal: AbortSignal,
  onClients: (read: number) => void,
): Promise<ReportColumns | undefined> {
  const builder = new ReportColumnsBuilder(today, rules, await readDb(readHands));
  let known = 0;
  for await (const page of historyPages(range)) {
    if (signal.aborted) return undefined;
    known += page.length;
    for (const row of page) if (row.completeness.state === 'complete') builder.add(row);
    onClients(known);
  }
  const clients = builder.columns();
  return { clients, read: { known, complete: clients.keys.length } };
}

/** Two parts of a base as one, in the order they are given. */
export function joinedColumns(one: ReportColumns, other: ReportColumns): ReportColumns {
  const [first, second] = [one.clients, other.clients];
  const moved = <T>(map: ReadonlyMap<number, T> | undefined) =>
    [...(map ?? [])].map(([place, value]) => [place + first.keys.length, value] as const);
  return {
    clients: {
      keys: [...first.keys, ...second.keys],
      names: [...first.names, ...second.names],
      owners: [...first.owners, ...second.owners],
      days: [...first.days, ...second.days],
      amounts: [...first.amounts, ...second.amounts],
      currencies: [...first.currencies, ...second.currencies],
      categories: [...first.categories, ...second.categories],
      groups: new Map([...(first.groups ?? []), ...moved(second.groups)]),
      hands: new Map([...(first.hands ?? []), ...moved(second.hands)]),
    },
    read: { known: one.read.known + other.read.known, complete: one.read.complete + other.read.complete },
  };
}

class ReportColumnsBuilder {
  private readonly keys: string[] = [];
  private readonly names: string[] = [];
  private readonly owners: (string | undefined)[] = [];
  private readonly days: (readonly DayNumber[])[] = [];
  private readonly amounts: (readonly number[])[] = [];
  private readonly currencies: (string | undefined)[] = [];
  private readonly categories: (readonly string[] | undefined)[] = [];
  private readonly groups = new Map<number, ClientGroup>();
  private readonly hands = new Map<number, Pick<CleanHistory, 'hand' | 'marks'>>();

  constructor(
    private readonly today: Day,
    private readonly rules: Rules,
    private readonly handsSet: Hands,
  ) {}

  add(row: HistRow): void {
    const { purchases, group, hand, marks } = cleanRow(row, this.today, this.rules, this.handsSet);
    const place = this.keys.length;
    if (group?.rule) this.groups.set(place, group);
    if (hand || marks) this.hands.set(place, { ...(hand && { hand }), ...(marks && { marks }) });
    this.keys.push(row.key);
    this.names.push(row.name ?? row.client.id);
    this.owners.push(row.owner);
    this.days.push(purchases.days);
    this.amounts.push(purchases.amounts);
    this.currencies.push(purchases.currency);
    this.categories.push(row.categories);
  }

  columns(): ReportClients {
    const { keys, names, owners, days, amounts, currencies, categories, groups, hands } = this;
    return { keys, names, owners, days, amounts, currencies, categories, groups, hands };
  }
}
