import { browser } from 'wxt/browser';
import type { TabState } from '../../components/popup/popupView';
import { isPermitted } from '../../lib/bridge/permissions';
import type { Site } from '../../lib/store/settings';

export interface ActiveTab {
  readonly id: number | undefined;
  /** Undefined where the browser does not say, as on its own pages. */
  readonly origin: string | undefined;
}

/** The tab in front. Its address is known because the user has just clicked our icon on it (`activeTab`). */
export async function activeTab(): Promise<ActiveTab> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return { id: tab?.id, origin: webOrigin(tab?.url) };
}

function webOrigin(address: string | undefined): string | undefined {
  if (!address || !URL.canParse(address)) return undefined;
  const { protocol, origin } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? origin : undefined;
}

/** A site whose permission was taken back in the browser's own pages counts as not connected. */
export async function tabState(origin: string | undefined, sites: readonly Site[]): Promise<TabState> {
  if (origin === undefined) return { kind: 'unknown' };
  const isConnected = sites.some((site) => site.origin === origin) && (await isPermitted(origin));
  return { kind: isConnected ? 'connected' : 'foreign', origin };
}
