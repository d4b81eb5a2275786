import type { Status } from './assessment';
import { BestRows } from './bestRows';
import { barOrder } from './contactPolicy';
import { type ListContext, LONGEST_LIST, placeInList } from './placeInList';
import type { Bar, GroupOccasion, Occasion, RecoverableSum, WakeUpGroup, WakeUpList, WakeUpRow } from './wakeUpList';
import { byDueDay, byOccasion, byUrgency } from './wakeUpOrder';
import type { AssessedClient } from './wakeUpRow';

/** Today's list of a base that comes client by client; of each part only the rows that are shown are held. */
export class WakeUpListBuilder {
  private readonly rows: Readonly<Record<Occasion, BestRows<WakeUpRow>>> = {
    wake: bestBy(byUrgency),
    due: bestBy(byDueDay),
    agreed: bestBy(byOccasion.agreed),
    season: bestBy(byOccasion.season),
    oneTime: bestBy(byOccasion.oneTime),
    care: bestBy(byOccasion.care),
  };
  private readonly barred = new Map<Bar, BestRows<WakeUpRow>>();
  private readonly counts: Record<Status, number> = {
    ...{ active: 0, due: 0, sleeping: 0, lost: 0 },
    ...{ oneTime: 0, seasonal: 0, former: 0, noData: 0 },
  };
  private readonly recoverable = new Map<string, RecoverableSum>();
  private partial = 0;

  constructor(private readonly context: ListContext) {}

  /** Every client once. */
  add(client: AssessedClient): void {
    const { status, line } = placeInList(client, this.context);
    if (status === undefined) this.partial++;
    else this.counts[status]++;
    if (!line) return;
    if (line.bar !== undefined) this.rowsBarredBy(line.bar).add(line.row);
    else this.rows[line.occasion].add(line.row);
    if (line.bar === undefined && line.occasion === 'wake') this.sumUp(line.row);
  }

  list(): WakeUpList {
    const { wake, due } = this.rows;
    const group = (occasion: GroupOccasion) => groupOf(this.rows[occasion]);
    return {
      today: this.context.today,
      rulesVersion: this.context.rules.version,
      rows: wake.best(),
      total: wake.total,
      dueSoon: due.best(),
      dueSoonTotal: due.total,
      recoverable: [...this.recoverable.values()].sort((one, other) => other.clients - one.clients),
      barred: barOrder.flatMap((bar) => {
        const barred = this.barred.get(bar);
        return barred ? [{ bar, ...groupOf(barred) }] : [];
      }),
      counts: this.counts,
      partial: this.partial,
      groups: { agreed: group('agreed'), season: group('season'), oneTime: group('oneTime'), care: group('care') },
    };
  }

  private rowsBarredBy(bar: Bar): BestRows<WakeUpRow> {
    const rows = this.barred.get(bar) ?? bestBy(byUrgency);
    this.barred.set(bar, rows);
    return rows;
  }

  /** What all clients to call may bring back, by currency. */
  private sumUp({ currency, recoverableMinor, averageMinor }: WakeUpRow): void {
    if (currency === undefined || recoverableMinor === undefined || averageMinor === undefined) return;
    const sum = this.recoverable.get(currency) ?? { currency, amountMinor: 0, clients: 0, averagesMinor: 0 };
    this.recoverable.set(currency, {
      currency,
      amountMinor: sum.amountMinor + recoverableMinor,
      clients: sum.clients + 1,
      averagesMinor: sum.averagesMinor + averageMinor,
    });
  }
}

function bestBy(byOrder: (one: WakeUpRow, other: WakeUpRow) => number): BestRows<WakeUpRow> {
  return new BestRows(LONGEST_LIST, byOrder);
}

function groupOf(rows: BestRows<WakeUpRow>): WakeUpGroup {
  return { rows: rows.best(), total: rows.total };
}
