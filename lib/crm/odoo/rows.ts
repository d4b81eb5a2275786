import type { RecordRef, RowOnPage } from '../adapter';
import { shownText } from '../shownText';

/** Links to clients: `/odoo/res.partner/12`, before 18 `#id=12&model=res.partner`. */
function linkedPartner(cell: Element | null): RecordRef | undefined {
  const address = cell?.querySelector('a[href]')?.getAttribute('href') ?? '';
  const id =
    /^\/odoo\/res\.partner\/(\d{1,15})$/.exec(address)?.[1] ?? /^#id=(\d{1,15})&model=res\.partner$/.exec(address)?.[1];
  return id ? { type: 'partner', id } : undefined;
}

const named = (row: Element, names: readonly string[]) =>
  names.map((name) => shownText(row.querySelector(`[name="${name}"]`))).find((text) => text !== undefined);

const cardTitle = (row: Element) => shownText(row.querySelector('.o_kanban_record_title, .fw-bold, .fw-bolder'));

/** Rows and cards carry the number of a data point of the page, `datapoint_7`, and never the record's id. */
export function rowOf(names: readonly string[]): (row: Element) => RowOnPage | undefined {
  return (row) => {
    const name = named(row, names) ?? cardTitle(row);
    const client = linkedPartner(row.querySelector('[name="partner_id"]'));
    return name ? { recordId: undefined, name, ...(client && { client }) } : undefined;
  };
}
