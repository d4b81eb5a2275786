import type { Deal } from '../domain/deal';
import type { Repeats } from '../domain/importing/importChoice';
import type { RowRefusal } from '../domain/importing/importProblem';
import type { RefusedRow } from '../domain/importing/importRun';

type NamedDeal = Deal & { readonly id: string; readonly on: string };

interface Known {
  readonly key: string;
  deal: NamedDeal;
  /** Rows that came after the first. */
  more: { readonly deal: NamedDeal; readonly key: string; readonly row: number }[] | undefined;
  readonly row: number;
}

/** The rows of deals that have ids: most have one, an order may have one per line. */
export class DealRows {
  private readonly known = new Map<string, Known>();

  constructor(private readonly repeats: Repeats) {}

  take(deal: NamedDeal, key: string, row: number): void {
    const known = this.known.get(deal.id);
    if (!known) this.known.set(deal.id, { key, deal, more: undefined, row });
    else known.more = [...(known.more ?? []), { deal, key, row }];
  }

  /** Every deal once, and the rows that contradict another row of theirs. */
  settle(): {
    readonly settled: readonly { readonly key: string; readonly deal: Deal }[];
    readonly refused: readonly RefusedRow[];
  } {
    const settled: { key: string; deal: Deal }[] = [];
    const refused: RefusedRow[] = [];
    for (const known of this.known.values()) {
      const why = whyRefused(known, this.repeats);
      if (why === undefined) settled.push({ key: known.key, deal: oneDeal(known, this.repeats) });
      else for (const { row } of [known, ...(known.more ?? [])]) refused.push({ row, why });
    }
    return { settled, refused };
  }
}

/** All rows of a doubtful deal are refused, not all but the first: which came first says nothing. */
function whyRefused({ key, deal, more = [] }: Known, repeats: Repeats): RowRefusal | undefined {
  if (more.some((row) => row.key !== key)) return 'dealOfOther';
  if (repeats !== 'refuse' || more.every((row) => isSame(row.deal, deal))) {
    return repeats === 'sum' && more.some((row) => row.deal.currency !== deal.currency) ? 'repeatedDeal' : undefined;
  }
  return 'repeatedDeal';
}

function isSame(one: NamedDeal, other: NamedDeal): boolean {
  return one.on === other.on && one.amountMinor === other.amountMinor && one.currency === other.currency;
}

/** The first day of all rows, with their sum, or with the largest of the sums that are said to be one. */
function oneDeal({ deal, more }: Known, repeats: Repeats): Deal {
  if (!more) return deal;
  const rows = [deal, ...more.map((row) => row.deal)];
  const [on = deal.on] = rows.map((row) => row.on).sort();
  const amounts = rows.flatMap(({ amountMinor }) => amountMinor ?? []);
  if (amounts.length === 0) return { ...deal, on };
  const amountMinor = repeats === 'sum' ? amounts.reduce((sum, amount) => sum + amount, 0) : Math.max(...amounts);
  return { ...deal, on, amountMinor };
}
