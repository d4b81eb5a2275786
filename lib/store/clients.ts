import type { Capture, ClientCard } from '../domain/capture';
import { card, groundOf } from './card';
import { writeDb } from './db';
import { alsoMet } from './goneDeals';
import { findHistory } from './identity/findHistory';
import { unitedClient } from './identity/united';
import { judgeContext } from './judgeContext';
import { judgedClient } from './judged';
import { mergeCaptures } from './merge';
import { getMeta } from './meta';
import type { Moment } from './moment';
import { rulesItem } from './settings';
import { noteInList } from './wakeUp';

/**
 * Merges what was read of a client into his history, all or nothing. A failure of the store
 * is thrown as `StoreFailure`.
 */
export async function saveCapture(site: string, capture: Capture, moment: Moment): Promise<ClientCard> {
  const rules = await rulesItem.getValue();
  const { before, after, shown, changes } = await writeDb((db) =>
    db.transaction('rw', [db.hist, db.meta, db.merges, db.hand, db.contacts, db.doNotContact], async () => {
      const context = await judgeContext(db, rules, moment.today);
      const known = await findHistory(db, site, capture.client);
      const changes = await getMeta(db, 'changes');
      const [merged] = await mergeCaptures(db, site, [capture], moment, (row) => alsoMet(row, capture));
      if (!merged) throw new Error('A capture always has a row');
      const client = await unitedClient(db, merged.row);
      const before = known && judgedClient(known, context);
      return { before, after: judgedClient(client, context), changes, shown: await groundOf(db, client, context) };
    }),
  );
  // What was read is safe by now; a list that cannot be written is made good by the next refresh.
  if (before === undefined || before.key === after.key) {
    await noteInList(before, after, changes ?? 0, { today: moment.today, rules }).catch(() => undefined);
  }
  return card(shown);
}
