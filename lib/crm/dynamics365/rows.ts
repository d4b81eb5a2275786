import type { ListRule } from '../adapter';
import { shownText } from '../shownText';
import { type Entity, linkedId } from './entities';

const LINK = 'a[href*="etn="]';

/** A row of a grid; its cells hold links to records, the first of the grid's own kind is the row's. */
export function rowsOf(entity: Entity): ListRule {
  return {
    row: 'div[role="row"][row-index]',
    recordType: entity,
    markIn: `[role="gridcell"]:has(${LINK})`,
    read: (row) => {
      const links = [...row.querySelectorAll(LINK)];
      const own = links.filter((link) => linkedId(link, entity) !== undefined);
      const [link] = own;
      const recordId = link && linkedId(link, entity);
      const name = shownText(link);
      // An account's row may lead to its parent account, and then nothing tells which is which.
      if (!recordId || !name || new Set(own.map((it) => linkedId(it, entity))).size > 1) return undefined;
      const accounts = entity === 'account' ? [] : links.map((it) => linkedId(it, 'account'));
      const [account, ...others] = new Set(accounts.filter((id) => id !== undefined));
      return { recordId, name, ...(account && others.length === 0 && { client: { type: 'account', id: account } }) };
    },
  };
}
