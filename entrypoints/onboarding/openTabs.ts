import { type ReadonlySignal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { OpenTab } from '../../components/onboarding/onboardingView';
import { isHostOf } from '../../lib/bridge/patterns';
import { isPermitted } from '../../lib/bridge/permissions';
import { summaries } from '../../lib/crm/summaries';

/**
 * Open tabs whose address the browser tells us: of granted sites, and those on which our icon was pressed. Followed
 * while the page is open; no permission is asked for it.
 */
export async function followOpenTabs(): Promise<ReadonlySignal<readonly OpenTab[]>> {
  const tabs = signal(await openTabs());
  const look = () => {
    void openTabs().then((found) => {
      tabs.value = found;
    });
  };
  browser.tabs.onUpdated.addListener(look);
  browser.tabs.onActivated.addListener(look);
  browser.tabs.onRemoved.addListener(look);
  return tabs;
}

async function openTabs(): Promise<readonly OpenTab[]> {
  const tabs = await browser.tabs.query({});
  const origins = tabs
    .toSorted((one, other) => (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0))
    .flatMap(({ url }) => webOrigin(url) ?? []);
  return Promise.all(
    [...new Set(origins)].map(async (origin) => ({
      origin,
      crm: crmOf(origin),
      isPermitted: await isPermitted(origin),
    })),
  );
}

function webOrigin(address: string | undefined): string | undefined {
  if (!address || !URL.canParse(address)) return undefined;
  const { protocol, origin } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? origin : undefined;
}

function crmOf(origin: string): string | undefined {
  const { hostname } = new URL(origin);
  const isOf = (pattern: string) => isHostOf(hostname, pattern);
  return summaries.find(({ recognition }) => recognition.hosts.some(isOf))?.title;
}
