import type { Status } from './assessment';
import { BestRows } from './bestRows';
import { byText } from './byText';
import { barOrder } from './contactPolicy';
import { type ListContext, LONGEST_LIST, placeInList } from './placeInList';
import { sumsAfter } from './recoverableSums';
import { TeamCalls } from './team/teamCalls';
import type {
  Bar,
  GroupOccasion,
  Occasion,
  OwnerShare,
  RecoverableSum,
  WakeUpGroup,
  WakeUpList,
  WakeUpRow,
} from './wakeUpList';
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
    active: 0,
    due: 0,
    sleeping: 0,
    lost: 0,
    oneTime: 0,
    seasonal: 0,
    former: 0,
    noData: 0,
  };
  private recoverable: readonly RecoverableSum[] = [];
  private readonly owners = new Map<string, number>();
  /** Of a whole team alone: in a list of one manager all calls are his. */
  private team: TeamCalls | undefined;
  private partial = 0;

  /** `begun`: the list of the clients gone through before, of the same context. */
  constructor(
    private readonly context: ListContext,
    begun?: WakeUpList,
  ) {
    if (context.owner === undefined && (!begun || begun.team)) this.team = new TeamCalls();
    if (begun) this.goOnFrom(begun);
  }

  /** Every client once. */
  add(client: AssessedClient): void {
    const { status, line } = placeInList(client, this.context);
    if (status === undefined) this.partial++;
    else this.counts[status]++;
    if (!line) return;
    if (isCall(line.occasion) && client.owner) this.owners.set(client.owner, (this.owners.get(client.owner) ?? 0) + 1);
    if (line.bar !== undefined) this.rowsBarredBy(line.bar).add(line.row);
    else this.rows[line.occasion].add(line.row);
    if (line.bar === undefined && isCall(line.occasion)) this.team?.add(line.row);
    if (line.bar === undefined && line.occasion === 'wake') this.recoverable = sumsAfter(this.recoverable, line.row, 1);
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
      recoverable: this.recoverable,
      barred: barOrder.flatMap((bar) => {
        const barred = this.barred.get(bar);
        return barred ? [{ bar, ...groupOf(barred) }] : [];
      }),
      counts: { ...this.counts },
      partial: this.partial,
      owners: [...this.owners].map(([name, clients]) => ({ name, clients })).sort(byClients),
      team: this.team?.team(),
      groups: { agreed: group('agreed'), season: group('season'), oneTime: group('oneTime'), care: group('care') },
    };
  }

  private goOnFrom({ rows, total, dueSoon, dueSoonTotal, groups, ...begun }: WakeUpList): void {
    this.rows.wake.goOnFrom({ rows, total });
    this.rows.due.goOnFrom({ rows: dueSoon, total: dueSoonTotal });
    for (const [occasion, group] of Object.entries(groups ?? {})) this.rows[occasion as GroupOccasion].goOnFrom(group);
    for (const { bar, ...barred } of begun.barred) this.rowsBarredBy(bar).goOnFrom(barred);
    this.recoverable = begun.recoverable;
    for (const { name, clients } of begun.owners ?? []) this.owners.set(name, clients);
    this.team?.goOnFrom(begun.team ?? []);
    Object.assign(this.counts, begun.counts);
    this.partial = begun.partial;
  }

  private rowsBarredBy(bar: Bar): BestRows<WakeUpRow> {
    const rows = this.barred.get(bar) ?? bestBy(byUrgency);
    this.barred.set(bar, rows);
    return rows;
  }
}

function isCall(occasion: Occasion): boolean {
  return occasion === 'wake' || occasion === 'agreed';
}

function byClients(one: OwnerShare, other: OwnerShare): number {
  return other.clients - one.clients || byText(one.name, other.name);
}

function bestBy(byOrder: (one: WakeUpRow, other: WakeUpRow) => number): BestRows<WakeUpRow> {
  return new BestRows(LONGEST_LIST, byOrder);
}

function groupOf(rows: BestRows<WakeUpRow>): WakeUpGroup {
  return { rows: rows.best(), total: rows.total };
}
