import type { ClientAddress } from '../../domain/capture';
import type { Channel } from '../../domain/content/condition';
import { writeDb } from '../db';
import { findHistory } from '../identity/findHistory';
import type { Moment } from '../moment';
import { callerItem } from './callItems';
import { recordId } from './recordId';

const CHANNELS: Readonly<Record<string, Channel>> = { call: 'call', email: 'email', messenger: 'messenger' };

/**
 * Writes down the client's word on being offered things: a yes for one channel, or a no for the call. It holds at once.
 * False: nothing is known of him, or the answer is none. Throws `StoreFailure`.
 */
export async function tellConsent(
  site: string,
  address: ClientAddress,
  answer: string,
  moment: Moment,
): Promise<boolean> {
  const channel = answer === 'none' ? 'call' : CHANNELS[answer];
  if (!channel) return false;
  const { person } = await callerItem.getValue();
  return writeDb((db) =>
    db.transaction('rw', [db.hist, db.consents], async () => {
      const row = await findHistory(db, site, address);
      if (!row) return false;
      await db.consents.add({
        id: recordId(moment.instant),
        client: row.key,
        channel,
        gives: 'offers',
        isGiven: answer !== 'none',
        on: moment.today,
        by: person.name,
        source: 'call',
      });
      return true;
    }),
  );
}
