import { fillOpenTabs } from '../../lib/bridge/injection';
import { patternOf } from '../../lib/bridge/patterns';
import { siteInFront, tellCallHere, tellDisconnected } from '../../lib/bridge/tabs';
import { dockPanel } from '../../lib/store/call/panelPlaces';
import { sitesItem } from '../../lib/store/settings';
import { setHidden } from '../../lib/store/sites';

/** Takes everything of ours out of the pages of a site, until the user wants it back. */
export async function hideSite(origin: string): Promise<void> {
  await setHidden(origin, true);
  await tellDisconnected(origin);
}

/** Shows it again, in the tabs that are open too: also what was hidden of single pages, and the panel in its place. */
export async function showSite(origin: string): Promise<void> {
  await setHidden(origin, false);
  await dockPanel(origin);
  const site = (await sitesItem.getValue()).find((known) => known.origin === origin);
  if (!site) return;
  // A page that was loaded meanwhile has a loader that asked in vain, and would keep out the one that asks again.
  await tellDisconnected(origin);
  await fillOpenTabs(site);
}

/** The browser's commands, by the names of the manifest. Each is of the connected site in front of the user. */
const commands: Readonly<Record<string, (origin: string, tabId: number) => Promise<void>>> = {
  panel: (_, tabId) => tellCallHere(tabId),
  hide: async (origin) => {
    const site = (await sitesItem.getValue()).find((known) => known.origin === origin);
    await (site?.isHidden ? showSite(origin) : hideSite(origin));
  },
};

export async function obeyCommand(name: string): Promise<void> {
  const sites = await sitesItem.getValue();
  const front = await siteInFront(sites.map(({ origin }) => patternOf(origin)));
  if (front) await commands[name]?.(front.origin, front.tabId);
}
