import { BestRows } from '../bestRows';
import { byText } from '../byText';
import { type Sign, sumsAfter } from '../recoverableSums';
import type { RecoverableSum, WakeUpRow } from '../wakeUpList';
import { byOccasion, byUrgency } from '../wakeUpOrder';

/** The calls of one manager in the list of a whole team. */
export interface OwnerCalls {
  /** By the name the CRM shows; undefined: clients of whom it shows no manager. */
  readonly name: string | undefined;
  /** Agreed calls, then clients to wake, each best first as in the list itself; cut at 40. */
  readonly rows: readonly WakeUpRow[];
  /** Calls in all. */
  readonly total: number;
  /** What all of them may bring back, the currency with most clients first. */
  readonly recoverable: readonly RecoverableSum[];
}

/** Lines of one manager kept: some days of calls. */
const LONGEST_PART = 40;
/** More names than that are no team, but something else read as the manager. */
const LARGEST_TEAM = 50;

/** The calls of a base by manager; of each only the lines that are shown are held. */
export class TeamCalls {
  private readonly parts = new Map<
    string | undefined,
    { rows: BestRows<WakeUpRow>; sums: readonly RecoverableSum[] }
  >();

  /** A call that may be made, each once. */
  add(row: WakeUpRow): void {
    if (this.parts.size > LARGEST_TEAM) return;
    const part = this.partOf(ownerOf(row));
    part.rows.add(row);
    part.sums = sumsAfter(part.sums, row, 1);
  }

  /** Takes what was found among clients before. */
  goOnFrom(team: readonly OwnerCalls[]): void {
    for (const { name, recoverable, ...rows } of team) {
      const part = this.partOf(name);
      part.rows.goOnFrom(rows);
      part.sums = recoverable;
    }
  }

  /** Whoever has most calls first, clients without a manager last; undefined: more names than a team has. */
  team(): readonly OwnerCalls[] | undefined {
    return teamOf(
      [...this.parts].map(([name, { rows, sums }]) => ({
        name,
        rows: rows.best(),
        total: rows.total,
        recoverable: sums,
      })),
    );
  }

  private partOf(name: string | undefined) {
    const part = this.parts.get(name) ?? { rows: new BestRows(LONGEST_PART, byCall), sums: [] };
    this.parts.set(name, part);
    return part;
  }
}

/** The team after one call has come or gone; a part of more than 40 calls may show one less until it is built anew. */
export function teamAfter(team: readonly OwnerCalls[], row: WakeUpRow, sign: Sign): readonly OwnerCalls[] | undefined {
  const owner = ownerOf(row);
  const part = team.find(({ name }) => name === owner) ?? { name: owner, rows: [], total: 0, recoverable: [] };
  const others = part.rows.filter(({ key }) => key !== row.key);
  const now = {
    ...part,
    rows: sign === 1 ? [...others, row].sort(byCall).slice(0, LONGEST_PART) : others,
    total: part.total + sign,
    recoverable: sumsAfter(part.recoverable, row, sign),
  };
  return teamOf([...team.filter(({ name }) => name !== owner), now]);
}

function ownerOf({ owner }: WakeUpRow): string | undefined {
  return owner || undefined;
}

function teamOf(parts: readonly OwnerCalls[]): readonly OwnerCalls[] | undefined {
  const working = parts.filter(({ total }) => total > 0).sort(byCalls);
  return working.length > LARGEST_TEAM ? undefined : working;
}

function byCalls(one: OwnerCalls, other: OwnerCalls): number {
  return (
    Number(one.name === undefined) - Number(other.name === undefined) ||
    other.total - one.total ||
    byText(one.name ?? '', other.name ?? '')
  );
}

/** What was agreed stands before whom to wake, whatever the money: a word was given. */
function byCall(one: WakeUpRow, other: WakeUpRow): number {
  const isAgreed = ({ occasion }: WakeUpRow) => occasion === 'agreed';
  const byAgreement = Number(isAgreed(other)) - Number(isAgreed(one));
  return byAgreement || (isAgreed(one) ? byOccasion.agreed : byUrgency)(one, other);
}
