import type { Capture } from '../../lib/domain/capture';
import { tellConsent } from '../../lib/store/call/tellConsent';
import { saveCapture } from '../../lib/store/clients';
import { momentOf } from '../../lib/store/moment';

/** What this script leaves in its page. */
interface BoughtGoods {
  /** Stores what a file would have told of a client's goods, and that he agreed to offers. */
  readonly tell: (site: string, capture: Capture) => Promise<void>;
}

declare global {
  var boughtGoods: BoughtGoods;
}

/** Runs in a page of the extension. */
async function tell(site: string, capture: Capture): Promise<void> {
  const moment = momentOf(new Date());
  await saveCapture(site, capture, moment);
  await tellConsent(site, capture.client, 'call', moment);
}

globalThis.boughtGoods = { tell };
