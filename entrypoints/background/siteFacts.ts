import { tellChanged } from '../../lib/bridge/tabs';
import { sites as adapters } from '../../lib/crm/sites';
import type { PageCheck } from '../../lib/domain/adapterHealth';
import type { PurchaseSource } from '../../lib/domain/purchaseSource';
import { knowing, type SiteAnswer } from '../../lib/domain/siteKnowledge';
import { beginSourceChange } from '../../lib/store/changeSource';
import { noteCheck } from '../../lib/store/health';
import { momentOf } from '../../lib/store/moment';
import { sitesItem } from '../../lib/store/settings';
import { knowledgeOf, learnOfSite } from '../../lib/store/sites';
import { stopBase } from './baseReading';
import { refreshNow } from './keepFresh';

/** What a page of a site leaves open is asked once, and its tabs read again with the answer. */
export async function learnAnswer(origin: string, answer: SiteAnswer): Promise<void> {
  await learnOfSite(origin, (known) => knowing(known, answer));
  await tellChanged(origin);
}

/** Counts other records as the sales of a site from now on; what was read of the old ones is kept. */
export async function chooseSource(origin: string, source: PurchaseSource): Promise<void> {
  await stopBase(origin);
  // First what must not be lost: a worker stopped in between finds the change begun.
  await beginSourceChange(origin, source);
  await learnOfSite(origin, (known) => ({ ...known, source }));
  await refreshNow();
}

/** False for what an open tab still reads after the user has chosen other records. */
export async function isOfSource(origin: string, source: PurchaseSource | undefined): Promise<boolean> {
  const { source: chosen } = await knowledgeOf(origin);
  return chosen === undefined || source === undefined || source === chosen;
}

/** Notes what a page gave; only of sites whose CRM we know. */
export async function takeCheck(origin: string, check: PageCheck): Promise<void> {
  const site = (await sitesItem.getValue()).find((known) => known.origin === origin);
  const adapter = adapters.find(({ id }) => id === site?.adapter);
  if (!adapter) return;
  const { id, checkedOn } = adapter;
  await noteCheck(origin, { adapter: id, checkedOn }, check, momentOf(new Date()).today);
}
