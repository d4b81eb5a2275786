import { putTaught as putTaughtInto } from '../../lib/bridge/injection';
import type { Refusal, TeachingNow } from '../../lib/bridge/messages';
import { isPermitted } from '../../lib/bridge/permissions';
import { tabsOf, tellDisconnected } from '../../lib/bridge/tabs';
import { beginTeachingIn, endTeachingOn } from '../../lib/bridge/teachingScripts';
import { TAUGHT_PLACE } from '../../lib/crm/taught/leftTaught';
import { TAUGHT_PREFIX, type TaughtAdapter } from '../../lib/domain/taught/taught';
import type { TeachingDraft } from '../../lib/domain/taught/teaching';
import { sitesItem } from '../../lib/store/settings';
import { putSite } from '../../lib/store/sites';
import { changeTeaching, putTaught, taughtAdapter, taughtItem, teachingItem } from '../../lib/store/taught';
import { syncSites } from './connecting';
import { chosenLanguage } from './language';

/** Opens teaching in a tab of a connected site, where it was left the last time. */
export async function startTeaching(origin: string, tabId: number): Promise<boolean> {
  const isConnected = (await sitesItem.getValue()).some((site) => site.origin === origin);
  if (!isConnected || !(await isPermitted(origin))) return false;
  await changeTeaching(origin, (now) => ({ draft: now?.draft, tabId }));
  await beginTeachingIn(origin, tabId, await chosenLanguage());
  return true;
}

/** What a tab that asks goes on with; undefined: it is not the one in which something is taught. */
export async function teachingIn(site: string, tabId: number): Promise<TeachingNow | undefined> {
  const now = (await teachingItem.getValue())[site];
  return now?.tabId === tabId ? { draft: now.draft } : undefined;
}

export async function keepDraft(site: string, tabId: number, draft: TeachingDraft): Promise<void> {
  await changeTeaching(site, (now) => (now?.tabId === tabId ? { tabId, draft } : now));
}

/** What was shown so far is kept, so that the user can go on later. */
export async function leaveTeaching(site: string, tabId: number): Promise<void> {
  await changeTeaching(site, (now) => (now?.tabId === tabId && now.draft ? { ...now, tabId: undefined } : undefined));
  await endTeachingOn(site);
}

/** Takes what a page has taught for its own site; from now on the site is read by it. */
export async function saveTaught(site: string, tabId: number, taught: TaughtAdapter): Promise<'saved' | Refusal> {
  const teaching = (await teachingItem.getValue())[site];
  if (teaching?.tabId !== tabId) return { refused: 'notTeaching' };
  if (teaching.draft?.id !== taught.id) return { refused: 'otherDraft' };
  const before = (await taughtItem.getValue())[taught.id];
  await putTaught({ ...taught, origins: [...new Set([...(before?.origins ?? []), site])] });
  await useAdapter(site, TAUGHT_PREFIX + taught.id);
  await changeTeaching(site, () => undefined);
  await endTeachingOn(site);
  return 'saved';
}

/**
 * Has a site read by this adapter; undefined: by what is recognised, or the general reader. Open pages begin with what
 * was taught at once; what they had before ends in any case.
 */
export async function useAdapter(site: string, adapter: string | undefined): Promise<void> {
  await putSite(site, adapter, new Date().toISOString());
  await syncSites();
  const taught = await taughtAdapter(adapter);
  if (!taught) return tellDisconnected(site);
  const tabs = await tabsOf(site);
  await Promise.allSettled(tabs.map((tabId) => putTaughtInto({ tabId, frameId: 0 }, TAUGHT_PLACE, taught)));
}

/** Of a site that is no longer connected. */
export async function forgetTeaching(site: string): Promise<void> {
  await changeTeaching(site, () => undefined);
  await endTeachingOn(site);
}
