import { ringAtMidnight } from '../../lib/bridge/alarms';
import { type Frame, fillOpenTabs, putAdapter, putTaught, syncScripts } from '../../lib/bridge/injection';
import { patternOf } from '../../lib/bridge/patterns';
import { giveBack, isPermitted } from '../../lib/bridge/permissions';
import { recogniseSite } from '../../lib/bridge/recognition';
import { siteInFront, tellDisconnected } from '../../lib/bridge/tabs';
import { GENERAL } from '../../lib/crm/provided';
import { summaries as adapters } from '../../lib/crm/summaries';
import { TAUGHT_PLACE } from '../../lib/crm/taught/leftTaught';
import { TAUGHT_PREFIX } from '../../lib/domain/taught/taught';
import { eraseSite } from '../../lib/store/inventory';
import { type Site, sitesItem } from '../../lib/store/settings';
import { dropSite, putSite } from '../../lib/store/sites';
import { taughtAdapter } from '../../lib/store/taught';
import { stopBase } from './baseReading';
import { forgetGrants } from './grants';
import { refreshNow } from './keepFresh';

/** Connects a site whose permission the user has just given; without it nothing happens. */
export async function connectSite(origin: string, tabId: number | undefined): Promise<string | undefined> {
  if (!(await isPermitted(origin))) return undefined;
  const adapter = await recogniseSite(origin, tabId === undefined ? undefined : { tabId }, adapters).catch(
    () => undefined,
  );
  await putSite(origin, adapter, new Date().toISOString());
  await syncSites();
  await fillOpenTabs({ origin, adapter });
  await ringAtMidnight(new Date());
  return adapter;
}

/** The popup that asked for a permission may be closed by the question, so that nobody is left to ask for the rest. */
export async function connectGiven(patterns: readonly string[]): Promise<void> {
  await syncSites();
  await leaveForbidden();
  const site = await siteInFront(patterns);
  if (site) await connectSite(site.origin, site.tabId);
}

/**
 * Gives the frame that asks what the user has shown of its CRM, or looks again for one that had shown no marks before. Until it is found the
 * general reader stands in; the site itself stays without an adapter, so that it is looked for at later addresses.
 */
export async function recogniseAgain(origin: string, frame: Frame): Promise<void> {
  const site = (await sitesItem.getValue()).find((known) => known.origin === origin);
  const taught = await taughtAdapter(site?.adapter);
  if (taught) return putTaught(frame, TAUGHT_PLACE, taught);
  if (!site || (site.adapter !== undefined && !site.adapter.startsWith(TAUGHT_PREFIX))) return;
  const adapter = await recogniseSite(origin, frame, adapters);
  if (adapter === undefined) return putAdapter(GENERAL, frame);
  await putSite(origin, adapter, site.connectedAt);
  await syncSites();
  await fillOpenTabs({ origin, adapter });
}

export async function disconnectSite(origin: string, erase: boolean): Promise<void> {
  await stopBase(origin);
  await dropSite(origin);
  await syncSites();
  await tellDisconnected(origin);
  const others = await sitesItem.getValue();
  const isShared = others.some((other) => patternOf(other.origin) === patternOf(origin));
  if (!isShared) await giveBack([origin]);
  if (!erase) return;
  await eraseSite(origin);
  await refreshNow();
}

/** Brings scripts in line with the sites that are connected and permitted. */
export async function syncSites(): Promise<void> {
  forgetGrants();
  await syncScripts(await permittedSites());
}

/** After an update the scripts in open tabs belong to a version that is gone. */
export async function renewOpenTabs(): Promise<void> {
  await Promise.all((await permittedSites()).map(fillOpenTabs));
}

/** A permission may be taken in the browser's own pages, which tell neither whose it was nor the open tabs. */
async function leaveForbidden(): Promise<void> {
  for (const { origin } of await sitesItem.getValue()) {
    if (!(await isPermitted(origin))) await tellDisconnected(origin);
  }
}

/** A site of an adapter that is no longer shipped has none. */
async function permittedSites(): Promise<readonly Site[]> {
  const sites = await sitesItem.getValue();
  const permitted = await Promise.all(sites.map(({ origin }) => isPermitted(origin)));
  const isShipped = (id: string | undefined) => adapters.some((adapter) => adapter.id === id);
  return sites
    .filter((_, index) => permitted[index])
    .map((site) =>
      isShipped(site.adapter) || site.adapter?.startsWith(TAUGHT_PREFIX) ? site : { ...site, adapter: undefined },
    );
}
