import type { DealTexts, RowOnPage } from '../adapter';
import { shownText } from '../shownText';
import { countOfText } from '../text/count';
import { linkedRecord, outcomeOf } from './record';

const cell = (row: Element, column: string) => row.querySelector(`td.column-${column}, td.cdk-column-${column}`);

const cellText = (row: Element, column: string) => shownText(cell(row, column));

/** Rows have no id of their own; the link of the name leads to the record. */
function named(row: Element, type: string): { readonly id: string; readonly name: string } | undefined {
  const link = cell(row, 'name')?.querySelector('a[href*="/record/"]');
  const record = linkedRecord(link);
  const name = shownText(link);
  return record?.type === type && name ? { id: record.id, name } : undefined;
}

export function rowOf(type: string): (row: Element) => RowOnPage | undefined {
  return (row) => {
    const own = named(row, type);
    if (!own) return undefined;
    const client = linkedRecord(cell(row, 'account_name')?.querySelector('a[href*="/accounts/record/"]'));
    return { recordId: own.id, name: own.name, ...(type === 'opportunity' && client && { client }) };
  };
}

/** A row of the opportunities below a client. */
export function dealRow(row: Element): DealTexts | undefined {
  const own = named(row, 'opportunity');
  if (!own) return undefined;
  return {
    id: own.id,
    title: own.name,
    on: cellText(row, 'date_closed'),
    // The sub-panel shows the sum in the firm's own currency.
    amount: cellText(row, 'amount') ?? cellText(row, 'amount_usdollar'),
    outcome: outcomeOf(cellText(row, 'sales_stage')),
  };
}

/** The sub-panel counts itself: "(1 - 10 of 37)". */
export function dealsTotal(root: ParentNode): number | undefined {
  const count = shownText(root.querySelector('.subpanel-opportunities .pagination-count'));
  return countOfText(count?.replace(/^\(|\)$/g, '') ?? '')?.total;
}
