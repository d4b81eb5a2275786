import { browser } from 'wxt/browser';
import { clientHref } from '../../components/popup/popupView';
import { patternOf } from '../../lib/bridge/patterns';
import type { WakeUpRow } from '../../lib/domain/wakeUpList';

/** Shows the client in a tab of his CRM: the one that shows him already, else the one in front, else a new one. */
export async function openClient(row: Pick<WakeUpRow, 'site' | 'path'>): Promise<void> {
  const url = clientHref(row);
  const tabs = await tabsOf(row.site);
  const tab = tabs.find((found) => found.url === url) ?? tabs[0];
  if (tab?.id === undefined) await browser.tabs.create({ url });
  else await show(tab.id, tab.windowId, tab.url === url ? {} : { url });
  await closePopup();
}

export async function openSite(origin: string): Promise<void> {
  const [tab] = await tabsOf(origin);
  if (tab?.id === undefined) await browser.tabs.create({ url: origin });
  else await show(tab.id, tab.windowId, {});
  await closePopup();
}

export async function openOptions(page: 'sites' | 'data' | 'policy'): Promise<void> {
  if (page === 'sites') await browser.runtime.openOptionsPage();
  else await browser.tabs.create({ url: `${browser.runtime.getURL('/options.html')}#${page}` });
  await closePopup();
}

/** The report stands in a tab of its own: it is wider than any popup. */
export async function openReport(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/report.html') });
  await closePopup();
}

/** Tabs of a permitted site, the one in front first. Without the permission the browser tells of none. */
async function tabsOf(origin: string) {
  const tabs = await browser.tabs.query({ url: patternOf(origin) });
  return tabs.toSorted((one, other) => Number(other.active) - Number(one.active));
}

async function show(tabId: number, windowId: number, change: { url?: string }): Promise<void> {
  await browser.tabs.update(tabId, { ...change, active: true });
  await browser.windows.update(windowId, { focused: true });
}

/** Its work is done; but opened in a tab of its own it stays, because nobody asked to close that tab. */
export async function closePopup(): Promise<void> {
  if (!(await browser.tabs.getCurrent())) window.close();
}
