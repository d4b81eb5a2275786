import { storeDigest } from '../../../lib/store/digest';
import { readingsItem } from '../../../lib/store/settings';
import { forgetWitness, witness } from '../../../lib/store/witness/witness';
import { stored } from './stored';

const inPage = {
  stored,
  digest: storeDigest,
  /** How the last reading of a site's base stands. */
  readingState: async (site: string) => (await readingsItem.getValue())[site]?.state,
  isWitnessed: async () => (await witness()) !== undefined,
  forgetWitness,
};

declare global {
  /** What this script leaves in its page of the extension. */
  var faults: typeof inPage;
}

globalThis.faults = inPage;
