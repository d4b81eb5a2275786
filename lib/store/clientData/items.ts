import { isInList, withoutClients } from '../../domain/clientData/withoutClients';
import { listingItem } from '../listing';
import { forgetVisit } from '../pageVisits';
import { wakeUpItem } from '../wakeUpItem';
import type { ClientRecords } from './records';

/** How an item of the browser's storage holds what belongs to single clients. */
interface ClientItem {
  readonly erase: (client: ClientRecords) => Promise<void>;
}

const nothing: ClientItem = { erase: async () => undefined };
const list: ClientItem = {
  erase: async ({ keys }) => {
    const today = await wakeUpItem.getValue();
    if (today && isInList(today, keys)) await wakeUpItem.setValue(withoutClients(today, keys));
  },
};

/**
 * Every item of the browser's storage by its key, with what of it goes when a client is erased; a test compares the
 * keys with the program.
 */
export const clientItems: Readonly<Record<string, ClientItem>> = {
  'local:wakeUp': list,
  // Written with the list it begins.
  'local:wakeUpBeginning': nothing,
  // While clients are kept under a lock.
  'session:wakeUp': nothing,
  // Begun anew without him.
  'session:listing': { erase: () => listingItem.removeValue() },
  'session:pageVisits': { erase: ({ root }) => forgetVisit(root.site) },
  'local:backlogSeen': nothing,
  'local:backup': nothing,
  'local:baseTrouble': nothing,
  'local:bookEn': nothing,
  'local:bookRu': nothing,
  'local:bookVersionsEn': nothing,
  'local:bookVersionsRu': nothing,
  'local:caller': nothing,
  'local:catalogue': nothing,
  'local:changed': nothing,
  'local:contactSalt': nothing,
  // Says nothing of anybody; without it no hash of anybody else could be found again.
  'local:fixes': nothing,
  'local:headFile': nothing,
  'local:headKey': nothing,
  'local:headPolicy': nothing,
  'local:health': nothing,
  'local:imports': nothing,
  'local:keepsContacts': nothing,
  'local:language': nothing,
  'local:lock': nothing,
  'local:lockAttempts': nothing,
  'local:measures': nothing,
  'local:morning': nothing,
  'local:owner': nothing,
  'local:panels': nothing,
  'local:policyTrouble': nothing,
  'local:readings': nothing,
  'local:report': nothing,
  'local:retention': nothing,
  'local:rules': nothing,
  'local:rulesHistory': nothing,
  'local:sites': nothing,
  'local:taught': nothing,
  'local:teaching': nothing,
  'local:teamView': nothing,
  'local:witness': nothing,
  'session:countedBase': nothing,
  'session:dataKey': nothing,
  'session:readers': nothing,
  'session:recomputing': nothing,
  'session:used': nothing,
};
