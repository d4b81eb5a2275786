import type { Day } from '../../domain/day';
import type { TaughtDeals } from '../../domain/taught/taught';
import type { ReadDeal } from '../pageReading';
import { readDeal } from '../readDeal';
import type { Formats } from '../text/formats';
import { inferFormats } from '../text/inferFormats';
import { type DealRow, dealRow } from './dealRow';
import { headsOf, listElement, rowsOf } from './table';

/** How one row of the list was read, for showing it to the user. */
interface RowCheck {
  readonly row: Element;
  readonly texts: DealRow | undefined;
  readonly deal: ReadDeal | undefined;
  /** What of it could not be read; empty: all that was taught. */
  readonly unread: readonly RowProblem[];
}

/** `make`: the row is made in another way than the one shown. */
type RowProblem = 'make' | 'date' | 'amount' | 'word';

export interface ListCheck {
  readonly rows: readonly RowCheck[];
  /** Dates and sums that may mean two things, as written. */
  readonly ambiguous: { readonly dates: readonly string[]; readonly sums: readonly string[] };
}

/** Undefined where the page has no such list. */
export function checkList(root: ParentNode, deals: TaughtDeals, formats: Formats, today: Day): ListCheck | undefined {
  const list = listElement(root, deals);
  if (!list) return undefined;
  const heads = headsOf(list);
  const rows = rowsOf(list, deals.row).map((row) => ({ row, texts: dealRow(row, deals, heads) }));
  const present = (part: 'on' | 'amount') =>
    rows.map(({ texts }) => texts?.[part]).filter((text) => text !== undefined);
  const settled = inferFormats(formats, present('on'), present('amount')).formats;
  const ambiguous = { dates: new Set<string>(), sums: new Set<string>() };
  const checks = rows.map(({ row, texts }): RowCheck => {
    const deal =
      texts &&
      readDeal(texts, {
        formats: settled,
        today,
        confidence: 1,
        doubt: ({ what, why }) => {
          const [kind, text] = splitWhy(why);
          if (kind.startsWith('ambiguous')) (what === 'date' ? ambiguous.dates : ambiguous.sums).add(text);
        },
      });
    return { row, texts, deal, unread: problemsOf(deals, texts, deal) };
  });
  return { rows: checks, ambiguous: { dates: [...ambiguous.dates], sums: [...ambiguous.sums] } };
}

function splitWhy(why: string): readonly [string, string] {
  const at = why.indexOf(': ');
  return at < 0 ? [why, ''] : [why.slice(0, at), why.slice(at + 2)];
}

function problemsOf(deals: TaughtDeals, texts: DealRow | undefined, deal: ReadDeal | undefined): readonly RowProblem[] {
  if (!texts || !deal) return ['make'];
  return [
    ...(deals.date && deal.on === undefined ? (['date'] as const) : []),
    ...(deals.amount && deal.amountMinor === undefined ? (['amount'] as const) : []),
    ...(deals.words && deal.outcome === undefined ? (['word'] as const) : []),
  ];
}
