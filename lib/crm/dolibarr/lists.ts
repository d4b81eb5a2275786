import type { DealTexts, RowOnPage } from '../adapter';
import { cellUnder } from '../columns';
import { amountText, clientLink, dateText, outcomeIn, type SaleKind, saleLink, textOf } from './records';

export const ROWS = 'table.liste > tbody > tr.oddeven';

const sorts = (field: string) => new RegExp(`[?&]sortfield=${field.replace('.', '\\.')}(?:%2C|[,&]|$)`);

/** Cell of a row by the field its list sorts by, such as `s.phone`; absent where the user has left the column out. */
export const cellOf = (row: Element, field: string) => cellUnder(row, field, sorts);

/** A row of the list of clients; its tick box, where the user has one, names the same record. */
export function clientRow(row: Element): RowOnPage | undefined {
  const found = clientLink(row, 'societe');
  const name = textOf(found?.link);
  if (!found || !name || isTickedAs(row, found.id) === false) return undefined;
  return { recordId: found.id, name };
}

export function saleRow(kind: SaleKind): (row: Element) => RowOnPage | undefined {
  return (row) => {
    const sale = saleLink(row, kind);
    const name = textOf(sale?.link);
    if (!sale || !name || isTickedAs(row, sale.id) === false) return undefined;
    const client = clientLink(row);
    return { recordId: sale.id, name, ...(client && { client: { type: 'thirdparty', id: client.id } }) };
  };
}

function isTickedAs(row: Element, id: string): boolean | undefined {
  const box = row.querySelector<HTMLInputElement>('input.checkforselect');
  return box ? box.value === id : undefined;
}

/** A row of a list of orders, invoices or proposals. Sums are net of tax. */
export function saleInList(kind: SaleKind): (row: Element) => DealTexts | undefined {
  return (row) => {
    const found = saleRow(kind)(row);
    const sale = saleLink(row, kind);
    if (!found || !sale) return undefined;
    const cell = (field: string) => textOf(cellOf(row, field));
    return {
      id: found.recordId,
      title: found.name,
      on: dateText(cell(kind.sorts.on)),
      amount: amountText(cell(kind.sorts.amount), sale.link),
      outcome: outcomeIn(row, kind),
      clientId: found.client?.id,
    };
  };
}

/** Rows the whole list has, "(172)" beside its title; undefined where the CRM is set up not to count. */
export function listTotal(list: ParentNode): number | undefined {
  const written = textOf(list.querySelector('.titre > span.opacitymedium')) ?? '';
  const match = /^\((\d{1,9})\)$/.exec(written);
  return match ? Number(match[1]) : undefined;
}

/** Filters that the address of a client's own list carries by itself. */
const OF_CLIENT = ['search_societe', 'search_company'];

/**
 * How many the client has, by a list of the client's own. A list that the user has searched counts what it has found,
 * which its own links carry on: then the number says nothing of the client.
 */
export function clientTotal(list: ParentNode): number | undefined {
  const href = list.querySelector('th a[href*="sortfield="]')?.getAttribute('href');
  if (!href || href.length > 4000) return undefined;
  const names = [...new URLSearchParams(href.split('?')[1] ?? '').keys()];
  const isSearched = names.some((name) => name.startsWith('search_') && !OF_CLIENT.includes(name));
  return isSearched ? undefined : listTotal(list);
}

/** A date field of the list names its format: `dpChangeDay('…','MM/dd/yyyy')`. The last day of a year, written so. */
export function listDates(list: ParentNode): readonly string[] {
  const field = list.querySelector('input[onchange*="dpChangeDay("]')?.getAttribute('onchange') ?? '';
  const format = /'((?:dd|MM|yyyy)[./-](?:dd|MM|yyyy)[./-](?:dd|MM|yyyy))'/.exec(field.slice(0, 400))?.[1];
  return format ? [format.replace('dd', '31').replace('MM', '12').replace('yyyy', '2026')] : [];
}

/** The list of one client's own names the client in its form. */
export function showsClient(list: ParentNode, id: string): boolean {
  return list.querySelector<HTMLInputElement>('form input[type="hidden"][name="socid"]')?.value === id;
}

/** The search field of a client's own list is filled in and closed; else every row names the client. */
export function clientName(list: ParentNode): string | undefined {
  const field = list.querySelector<HTMLInputElement>(
    'input:is([name="search_company"], [name="search_societe"])[disabled]',
  );
  const first = list.querySelector(ROWS);
  return field?.value || (first ? textOf(clientLink(first)?.link) : undefined);
}
