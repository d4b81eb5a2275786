import { saveCapture } from '../../../lib/store/clients';
import { storeDigest } from '../../../lib/store/digest';
import { momentOf } from '../../../lib/store/moment';
import { readingsItem, rulesItem } from '../../../lib/store/settings';
import { bearWitness } from '../../../lib/store/witness/bearWitness';
import { forgetWitness, witness } from '../../../lib/store/witness/witness';
import { captureOf } from '../captures';
import { rawRows } from './raw';
import { stored } from './stored';
import { holdOlder, makeNewer } from './versions';

const inPage = {
  stored,
  digest: storeDigest,
  holdOlder,
  makeNewer,
  /** How the last reading of a site's base stands. */
  reading: async (site: string) => (await readingsItem.getValue())[site],
  isWitnessed: async () => (await witness()) !== undefined,
  forgetWitness,
  /** A rule of the user's own, by which is seen whether his settings are kept. */
  setLeadDays: async (leadDays: number) => rulesItem.setValue({ ...(await rulesItem.getValue()), leadDays }),
  leadDays: async () => (await rulesItem.getValue()).leadDays,
  /** Saves so many new clients, the last things written, and lets the witness see them. */
  saveNewest: async (clients: number) => {
    for (let id = 1; id <= clients; id++) {
      await saveCapture('http://127.0.0.1', captureOf(`newest-${id}`, [id]), momentOf(new Date()));
    }
    await bearWitness(Date.now());
  },
  rules: () => rulesItem.getValue(),
  /** Bytes of the database, as the browser counts them. */
  databaseBytes: async () =>
    ((await navigator.storage.estimate()) as { readonly usageDetails?: { readonly indexedDB?: number } }).usageDetails
      ?.indexedDB ?? 0,
  /** Everything in one store as text. */
  textOf: async (store: string) => JSON.stringify(await rawRows(store)),
};

declare global {
  /** What this script leaves in its page of the extension. */
  var faults: typeof inPage;
}

globalThis.faults = inPage;
