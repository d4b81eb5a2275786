import type { RowOnPage } from '../adapter';
import { shownText } from '../shownText';
import { linkedRecord } from './page';

/** Rows and cards carry the id of their record, and are used again for others as the list is scrolled. */
export function rowOf(type: string): (row: Element) => RowOnPage | undefined {
  return (row) => {
    const recordId = row.getAttribute('data-selectable-id') ?? undefined;
    const links = [...row.querySelectorAll('a[href^="/object/"]')];
    const own = links.find((link) => {
      const record = linkedRecord(link);
      return record?.type === type && record.id === recordId;
    });
    const name = shownText(own);
    if (!recordId || !name) return undefined;
    const client = links.map(linkedRecord).find((record) => record?.type === 'company');
    return { recordId, name, ...(type === 'opportunity' && client && { client }) };
  };
}
