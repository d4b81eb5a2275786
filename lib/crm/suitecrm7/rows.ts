import type { DealTexts, RowOnPage } from '../adapter';
import { cellUnder } from '../columns';
import { linkedId } from './address';
import { labelOutcome } from './stage';

/** Rows of lists and sub-panels, without heads, pagers and the row that says that there are none. */
export const ROWS = 'table.list.view > tbody > tr:is(.oddListRowS1, .evenListRowS1)';
const PANEL = '#list_subpanel_opportunities';
export const PANEL_ROWS = `${PANEL} ${ROWS}`;

const text = (cell: Element | undefined | null) => cell?.textContent?.trim() || undefined;

/** A row of a list names its record in its tick box and leads to it; both must agree. */
export function rowOf(module: string): (row: Element) => RowOnPage | undefined {
  return (row) => {
    const link = row.querySelector('td[field="name"] a[href]');
    const recordId = linkedId(link, module);
    const box = row.querySelector<HTMLInputElement>('input.listview-checkbox');
    const name = text(link);
    if (!name || !recordId || (box && box.value !== recordId)) return undefined;
    const payer = module === 'Accounts' ? undefined : payerOf(row);
    return { recordId, name, ...(payer && { client: { type: 'account', id: payer.id } }) };
  };
}

/** The account a row names: of an opportunity, a contact, an invoice. */
export function payerOf(row: Element): { readonly id: string; readonly name: string | undefined } | undefined {
  const link = row.querySelector('td:is([field="account_name"], [field="billing_account"]) a[href]');
  const id = linkedId(link, 'Accounts');
  return id ? { id, name: text(link) } : undefined;
}

/** A row of the list of opportunities, whose cells name their fields. */
export function dealInList(row: Element, keys?: ReadonlyMap<string, string>): DealTexts | undefined {
  const found = rowOf('Opportunities')(row);
  const cell = (field: string) => text(row.querySelector(`td[field="${field}"]`));
  return (
    found && {
      id: found.recordId,
      title: found.name,
      on: cell('date_closed'),
      amount: cell('amount_usdollar') ?? cell('amount'),
      outcome: labelOutcome(cell('sales_stage') ?? '', keys),
      clientId: found.client?.id,
    }
  );
}

const sorts = (field: string) => new RegExp(`_ORDER_BY=${field}(?![\\w%])`);

/** A row of an account's sub-panel, whose cells are told by what their heads sort by. */
export function dealInPanel(row: Element, keys?: ReadonlyMap<string, string>): DealTexts | undefined {
  const links = [...row.querySelectorAll('a[href]')];
  const link = links.find((found) => linkedId(found, 'Opportunities') !== undefined);
  const cell = (field: string) => text(cellUnder(row, field, sorts));
  if (!link || !text(link)) return undefined;
  return {
    id: linkedId(link, 'Opportunities'),
    title: text(link),
    on: cell('date_closed'),
    amount: cell('amount_usdollar') ?? cell('amount'),
    outcome: labelOutcome(cell('sales_stage') ?? '', keys),
  };
}

/** "(1 - 10 of 18)" of a list's pager in any language; a total with a plus is a bound and no total. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly total: number | undefined;
}

export function spanOf(list: ParentNode): Span | undefined {
  const written = text(list.querySelector('.pageNumbers')) ?? '';
  const match = /^\(?(\d{1,9}) ?- ?(\d{1,9})\D{1,20}(\d{1,9})(\+?)\)?$/.exec(written.slice(0, 80));
  if (!match) return undefined;
  return { from: Number(match[1]), to: Number(match[2]), total: match[4] ? undefined : Number(match[3]) };
}

/** How many opportunities the account has, once its sub-panel has been opened. */
export function panelTotal(root: ParentNode): number | undefined {
  const panel = root.querySelector(PANEL);
  return panel ? spanOf(panel)?.total : undefined;
}
