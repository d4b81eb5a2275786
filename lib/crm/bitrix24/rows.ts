import type { DealTexts, RowOnPage } from '../adapter';
import { dottedDay } from '../text/dottedDay';
import { outcomeOfCaption } from './card';

/** Grids keep a template row, and a list of one kind may show links to records of another. */
export function rowOf(types: string): (row: Element) => RowOnPage | undefined {
  const address = new RegExp(`/crm/(${types})/details/(\\d+)`);
  return (row) => {
    const recordId = row.getAttribute('data-id') ?? '';
    const link = [...row.querySelectorAll('a[href]')].find(
      (it) => address.exec(it.getAttribute('href') ?? '')?.[2] === recordId && it.textContent?.trim(),
    );
    const name = link?.textContent?.replace(/\s+/g, ' ').trim();
    const type = address.exec(link?.getAttribute('href') ?? '')?.[1];
    return name && type ? { recordId, recordType: type, name, ...clientOf(row, type) } : undefined;
  };
}

/** A deal's company pays, else its contact. */
function clientOf(row: Element, of: string): Pick<RowOnPage, 'client'> {
  if (of !== 'deal') return {};
  for (const type of ['company', 'contact']) {
    const href = row.querySelector(`a[href*="/crm/${type}/details/"]`)?.getAttribute('href') ?? '';
    const id = /\/details\/(\d+)/.exec(href)?.[1];
    if (id !== undefined) return { client: { type, id } };
  }
  return {};
}

/** Newer grids name the column in each cell; older ones only in the head, by position. */
function cellOf(row: Element, column: string): Element | undefined {
  const named = row.querySelector(`td[data-column-id="${column}"]`);
  if (named) return named;
  if (row.querySelector('td[data-column-id]')) return undefined;
  const heads = [...(row.closest('table')?.querySelectorAll('th.main-grid-cell-head') ?? [])];
  const index = heads.findIndex((head) => head.getAttribute('data-name') === column);
  return index < 0 ? undefined : row.querySelectorAll('td')[index];
}

function cellText(row: Element, columns: readonly string[]): string | undefined {
  for (const column of columns) {
    const text = cellOf(row, column)?.textContent?.replace(/\s+/g, ' ').trim();
    if (text) return text;
  }
  return undefined;
}

/** A row of the deals tab of a client; the closing date of an open deal is a plan. */
export function dealRow(row: Element): DealTexts | undefined {
  const deal = rowOf('deal')(row);
  if (!deal) return undefined;
  return {
    id: deal.recordId,
    title: deal.name,
    on: dottedDay(cellText(row, ['CLOSEDATE'])),
    amount: cellText(row, ['SUM', 'OPPORTUNITY']),
    outcome: outcomeOfCaption(cellText(row, ['STAGE_ID'])),
  };
}
