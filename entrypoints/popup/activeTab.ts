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
  const stored = storedTabState(origin, sites);
  if (stored.kind !== 'connected' || (await isPermitted(stored.origin))) return stored;
  return { kind: 'foreign', origin: stored.origin };
}

/** The same by what is stored alone. */
export function storedTabState(origin: string | undefined, sites: readonly Site[]): TabState {
  if (origin === undefined) return { kind: 'unknown' };
  return { kind: sites.some((site) => site.origin === origin) ? 'connected' : 'foreign', origin };
}
