import { storeDigest } from '../../../lib/store/digest';
import { stored } from './stored';

const inPage = { stored, digest: storeDigest };

declare global {
  /** What this script leaves in its page of the extension. */
  var faults: typeof inPage;
}

globalThis.faults = inPage;
