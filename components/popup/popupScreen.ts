import type { WakeUpList } from '../../lib/domain/wakeUpList';
import type { Aside, PopupView, SiteView, StoreState } from './popupView';

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

/** True where the calls may be shown by manager: the whole team was chosen, and it is more than one. */
export function showsTeam({ team = [] }: WakeUpList, { hasChosenOwner, owner }: PopupView['day']): boolean {
  return hasChosenOwner && owner === undefined && team.length > 1;
}

/** True where they are: what stands above the list is then of the whole team, not of one person's day. */
export function isByOwner(list: WakeUpList, day: PopupView['day']): boolean {
  return day.teamView === 'byOwner' && showsTeam(list, day);
}

/** The site the popup speaks about: that of the tab, else the one being read, else the first. */
export function siteInFocus({ tab, sites }: PopupView): SiteView | undefined {
  const ofTab = tab.kind === 'connected' ? sites.find((site) => site.origin === tab.origin) : undefined;
  return ofTab ?? sites.find((site) => site.reading?.state === 'reading') ?? sites[0];
}

/** What the user has put away in the site in front: us in all its pages, the strip of one, or the panel. */
export interface PutAway {
  readonly what: 'site' | Aside;
  readonly origin: string;
}

/** Undefined where everything of ours stands where it is meant to. */
export function putAwayHere({ tab, sites, aside }: PopupView): PutAway | undefined {
  if (tab.kind !== 'connected') return undefined;
  const { origin } = tab;
  const isHidden = sites.find((site) => site.origin === origin)?.isHidden;
  const what = isHidden ? 'site' : aside;
  return what && { what, origin };
}

/** True where reading was refused or has failed: `readingTrouble` has the words for it. */
export function isReadingTroubled({ refusal, reading }: SiteView): boolean {
  return refusal !== undefined || reading?.state === 'failed';
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
