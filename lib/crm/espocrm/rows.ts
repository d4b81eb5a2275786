import type { DealTexts, RowOnPage } from '../adapter';
import { shownText } from '../shownText';
import { countOfText } from '../text/count';
import { linkedRecord, outcomeOf } from './detail';

/** Rows and cards carry the id of their record; the link of the name has to lead to the same one. */
function ownLink(row: Element, type: string): Element | undefined {
  const id = row.getAttribute('data-id');
  return [...row.querySelectorAll('a[href]')].find((link) => {
    const record = linkedRecord(link);
    return record?.type === type && record.id === id && shownText(link) !== undefined;
  });
}

/** A row of a list or a card of the board. */
export function rowOf(type: string): (row: Element) => RowOnPage | undefined {
  return (row) => {
    const name = shownText(ownLink(row, type));
    const recordId = row.getAttribute('data-id');
    if (!name || !recordId) return undefined;
    const client = linkedRecord(row.querySelector('[data-name="account"] a[href^="#Account/view/"]'));
    return { recordId, name, ...(type === 'opportunity' && client && { client }) };
  };
}

const cellText = (row: Element, name: string) => {
  const cell = row.querySelector(`.cell[data-name="${name}"]`);
  return cell?.querySelector('.none-value') ? undefined : shownText(cell);
};

/** A row of the opportunities below a client. */
export function dealRow(row: Element): DealTexts | undefined {
  const link = ownLink(row, 'opportunity');
  if (!link) return undefined;
  return {
    id: row.getAttribute('data-id') ?? undefined,
    title: shownText(link),
    on: cellText(row, 'closeDate'),
    amount: cellText(row, 'amount'),
    outcome: outcomeOf(cellText(row, 'stage')),
  };
}

/** "Show more" tells how many there are in all; it hides when all are shown, and then nothing tells. */
export function dealsTotal(root: ParentNode): number | undefined {
  const more = root.querySelector(
    '.panel[data-name="opportunities"] .show-more:not(.hidden) [data-action="showMore"][title]',
  );
  return countOfText(more?.getAttribute('title') ?? '')?.total;
}
