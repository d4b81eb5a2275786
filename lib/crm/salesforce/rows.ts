import type { ListRule } from '../adapter';
import { linkedRecords, type RecordType } from './records';

const LINK = 'a[data-recordid], a[href*="/lightning/r/"]';

/** Rows of tables, then those of the narrow list beside a record. */
const ROW =
  'lst-list-view-manager table tbody tr:has(th a), table.uiVirtualDataTable tbody tr:has(th a), ' +
  '.slds-split-view__list-item:has(a[data-recordid])';

/** The name stands in the head of its row; the link of another column may lead to the client. */
export function rowsOf(type: RecordType): ListRule {
  return {
    row: ROW,
    recordType: type,
    markIn: 'th',
    read: (row) => {
      const [own] = linkedRecords(row.querySelector('th') ?? row, LINK, type);
      if (!own) return undefined;
      const [account, ...others] = type === 'account' ? [] : linkedRecords(row, `td :is(${LINK})`, 'account');
      const client = account && others.length === 0 ? account.record : undefined;
      return { recordId: own.record.id, name: own.name ?? '', ...(client && { client }) };
    },
  };
}
