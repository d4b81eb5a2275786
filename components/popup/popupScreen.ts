import type { WakeUpList } from '../../lib/domain/wakeUpList';
import type { PopupView, SiteView, StoreState } from './popupView';

/** States in which nothing stored can be shown. */
export type ClosedStore = Extract<StoreState, 'closed' | 'baseLost' | 'restoring'>;

/** One thing at a time: what fills the popup under its header. */
export type PopupScreen =
  | { readonly kind: 'storeClosed'; readonly store: ClosedStore }
  | { readonly kind: 'locked' | 'opening' | 'openCrm' }
  | { readonly kind: 'connect' | 'connecting' | 'refused' | 'unconnectable'; readonly origin: string }
  | { readonly kind: 'unread' | 'strange'; readonly site: SiteView }
  | { readonly kind: 'list'; readonly list: WakeUpList };

/** Clients of whom anything is stored. */
export function knownClients(list: WakeUpList): number {
  return Object.values(list.counts).reduce((sum, count) => sum + count, list.partial);
}

/** The site the popup speaks about: that of the tab, else the one being read, else the first. */
export function siteInFocus({ tab, sites }: PopupView): SiteView | undefined {
  const ofTab = tab.kind === 'connected' ? sites.find((site) => site.origin === tab.origin) : undefined;
  return ofTab ?? sites.find((site) => site.reading?.state === 'reading') ?? sites[0];
}

/** `wantsConnect`: the user asked to connect the tab's site although there is a list to show. */
export function screenOf(view: PopupView, wantsConnect: boolean): PopupScreen {
  const { tab, list } = view;
  if (tab.kind === 'connecting' || tab.kind === 'refused' || tab.kind === 'unconnectable') return tab;
  if (tab.kind === 'foreign' && wantsConnect) return { kind: 'connect', origin: tab.origin };
  if (view.store === 'locked') return { kind: 'locked' };
  if (list && knownClients(list) > 0) return { kind: 'list', list };
  if (view.store === 'baseLost' || view.store === 'restoring') return { kind: 'storeClosed', store: view.store };
  if (view.isOpening) return { kind: 'opening' };
  if (view.store === 'closed') return { kind: 'storeClosed', store: view.store };
  const site = siteInFocus(view);
  if (tab.kind === 'foreign' && !site) return { kind: 'connect', origin: tab.origin };
  if (!site) return { kind: 'openCrm' };
  return { kind: site.isKnown ? 'unread' : 'strange', site };
}
