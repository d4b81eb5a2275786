import { tellChanged } from '../../lib/bridge/tabs';
import { summaries as adapters } from '../../lib/crm/summaries';
import { type PageCheck, troubled } from '../../lib/domain/adapterHealth';
import type { PurchaseSource } from '../../lib/domain/purchaseSource';
import { knowing, type SiteAnswer } from '../../lib/domain/siteKnowledge';
import { isTrusted } from '../../lib/overlay/guess';
import { beginSourceChange } from '../../lib/store/changeSource';
import { noteCheck } from '../../lib/store/health';
import { momentOf } from '../../lib/store/moment';
import { sitesItem } from '../../lib/store/settings';
import { knowledgeOf, learnOfSite } from '../../lib/store/sites';
import { taughtAdapter } from '../../lib/store/taught';
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

/** False while reading the site by session is a guess that its user has not called right on the page of one client. */
export async function mayReadBase(origin: string): Promise<boolean> {
  const site = (await sitesItem.getValue()).find((known) => known.origin === origin);
  const adapter = adapters.find(({ id }) => id === site?.adapter);
  if (!adapter?.confidence.history) return true;
  return (['addresses', 'history'] as const).every((part) => isTrusted(adapter, part, site?.knowledge ?? {}));
}

/**
 * Notes what a page gave; true while pages of its kind need attention. Only of sites whose CRM we know or were shown:
 * of the general reader nobody has promised that it reads the next page, and it asks before anything is stored.
 */
export async function takeCheck(origin: string, check: PageCheck): Promise<boolean> {
  const site = (await sitesItem.getValue()).find((known) => known.origin === origin);
  const adapter = adapters.find(({ id }) => id === site?.adapter) ?? (await taughtAdapter(site?.adapter));
  if (!site?.adapter || !adapter) return false;
  const known = { adapter: site.adapter, checkedOn: adapter.checkedOn };
  const health = await noteCheck(origin, known, check, momentOf(new Date()).today);
  return troubled(health).some(({ page }) => page === check.page);
}
