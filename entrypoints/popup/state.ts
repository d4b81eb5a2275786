import { type Signal, signal } from '@preact/signals';
import type { StoreState, TabState } from '../../components/popup/popupView';
import { browserLanguage } from '../../lib/bridge/language';
import type { BaseReading } from '../../lib/domain/baseReading';
import type { Rules } from '../../lib/domain/rules';
import type { WakeUpList } from '../../lib/domain/wakeUpList';
import { language } from '../../lib/locales/language';
import { languageItem, readingsItem, rulesItem, type Site, sitesItem } from '../../lib/store/settings';
import { wakeUpItem } from '../../lib/store/wakeUpItem';
import { type ActiveTab, activeTab, tabState } from './activeTab';

/** What the popup knows, each part in a signal of its own that follows the storage. */
export interface PopupState {
  readonly activeTab: ActiveTab;
  readonly tab: Signal<TabState>;
  readonly sites: Signal<readonly Site[]>;
  readonly readings: Signal<Readonly<Record<string, BaseReading>>>;
  readonly rules: Signal<Rules>;
  /** `null` is how the browser's storage says that there is none. */
  readonly list: Signal<WakeUpList | null | undefined>;
  readonly store: Signal<StoreState>;
  readonly isOpening: Signal<boolean>;
  /** Why the last press on "read" started nothing, by site. */
  readonly refusals: Signal<Readonly<Record<string, 'noTab' | 'noSession' | undefined>>>;
}

/** An item of the storage as a signal that follows it. */
interface Followed<T> {
  getValue(): Promise<T>;
  watch(changed: (value: T) => void): unknown;
}

async function follow<T>(item: Followed<T>): Promise<Signal<T>> {
  const first: T = await item.getValue();
  const value = signal(first);
  item.watch((changed) => {
    value.value = changed;
  });
  return value;
}

export async function readState(): Promise<PopupState> {
  const [front, sites, readings, rules, list] = await Promise.all([
    activeTab(),
    follow(sitesItem),
    follow(readingsItem),
    follow(rulesItem),
    follow(wakeUpItem),
    followLanguage(),
  ]);
  return {
    activeTab: front,
    tab: await followTab(front, sites),
    sites,
    readings,
    rules,
    list,
    store: signal<StoreState>('open'),
    isOpening: signal(sites.value.length > 0),
    refusals: signal({}),
  };
}

/**
 * The site in front may be connected, or disconnected, while we are open: the background connects it by its permission
 * alone, because the browser's question may have closed the popup that asked.
 */
async function followTab({ origin }: ActiveTab, sites: Signal<readonly Site[]>): Promise<Signal<TabState>> {
  const tab = signal(await tabState(origin, sites.value));
  sites.subscribe(async (known) => {
    const now = await tabState(origin, known);
    if (now.kind === 'connected' || tab.value.kind === 'connected') tab.value = now;
  });
  return tab;
}

async function followLanguage(): Promise<void> {
  const chosen = await follow(languageItem);
  chosen.subscribe((value) => {
    language.value = value ?? browserLanguage();
  });
}
