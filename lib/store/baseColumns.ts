import type { BaseColumns } from '../domain/bulk/columns';
import type { CleanHistory } from '../domain/cleanHistory';
import type { Day, DayNumber } from '../domain/day';
import type { ClientGroup } from '../domain/groups/clientGroup';
import type { Rules } from '../domain/rules';
import { cleanRow } from './cleanRow';
import { readDb } from './db';
import { type Hands, readHands } from './hand/hands';
import { historyPages } from './pages';
import type { HistRow } from './rows';

/** The clients whose whole history is known, in columns. */
export interface StoredColumns extends BaseColumns {
  /** Open deals of each client. */
  readonly openDeals: readonly number[];
  /** Clients of whose purchases at least one has a category: only on them a rule for products can fall. */
  readonly categorised: number;
}

class ColumnsBuilder {
  private readonly keys: string[] = [];
  private readonly days: (readonly DayNumber[])[] = [];
  private readonly amounts: (readonly number[])[] = [];
  private readonly currencies: (string | undefined)[] = [];
  private readonly openDeals: number[] = [];
  private categorised = 0;
  private readonly groups = new Map<number, ClientGroup>();
  private readonly hands = new Map<number, Pick<CleanHistory, 'hand' | 'marks'>>();

  constructor(
    private readonly today: Day,
    private readonly rules: Rules,
    private readonly handsSet: Hands,
  ) {}

  add(row: HistRow): void {
    const { purchases, group, hand, marks } = cleanRow(row, this.today, this.rules, this.handsSet);
    if (group?.rule) this.groups.set(this.keys.length, group);
    if (hand || marks) this.hands.set(this.keys.length, { ...(hand && { hand }), ...(marks && { marks }) });
    if (row.categories) this.categorised++;
    this.keys.push(row.key);
    this.days.push(purchases.days);
    this.amounts.push(purchases.amounts);
    this.currencies.push(purchases.currency);
    this.openDeals.push(purchases.openDeals);
  }

  columns(): StoredColumns {
    const { keys, days, amounts, currencies, openDeals, categorised, groups, hands } = this;
    return { keys, days, amounts, currencies, openDeals, categorised, groups, hands };
  }
}

/**
 * Reads the whole base once and cleans it by each of the given rules; rules that clean alike share their columns. Part
 * of a history has neither its true intervals nor its true value, so such clients are left out. Undefined: aborted.
 */
export async function readColumns(
  rulesOf: readonly Rules[],
  today: Day,
  signal: AbortSignal,
): Promise<readonly StoredColumns[] | undefined> {
  const builders = new Map<string, ColumnsBuilder>();
  const hands = await readDb(readHands);
  for (const rules of rulesOf) {
    if (!builders.has(cleaning(rules))) builders.set(cleaning(rules), new ColumnsBuilder(today, rules, hands));
  }
  for await (const page of historyPages()) {
    if (signal.aborted) return undefined;
    for (const row of page) {
      if (row.completeness.state !== 'complete') continue;
      for (const builder of builders.values()) builder.add(row);
    }
  }
  const columns = new Map([...builders].map(([name, builder]) => [name, builder.columns()] as const));
  return rulesOf.flatMap((rules) => columns.get(cleaning(rules)) ?? []);
}

/** What of the rules decides which purchases a client has and which rule he falls under. */
export function cleaning({ mergeWindowDays, rates, groupRules }: Rules): string {
  return JSON.stringify([mergeWindowDays, rates, groupRules]);
}
