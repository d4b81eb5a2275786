import { type Signal, signal } from '@preact/signals';
import type { LockOutcome } from '../../components/options/lock/lockView';
import type { StoreState, TabState } from '../../components/popup/popupView';
import { browserLanguage } from '../../lib/bridge/language';
import type { AdapterHealth } from '../../lib/domain/adapterHealth';
import type { BackupDone } from '../../lib/domain/backup/backup';
import type { BaseMeasure, BaseReading, BaseRefusal } from '../../lib/domain/baseReading';
import type { Language } from '../../lib/domain/language';
import type { Rules } from '../../lib/domain/rules';
import type { WakeUpList } from '../../lib/domain/wakeUpList';
import { language } from '../../lib/locales/language';
import { backupItem } from '../../lib/store/backup/backupItem';
import { healthItem } from '../../lib/store/health';
import { lockItem, lockState } from '../../lib/store/lock/lockItem';
import { type Recomputing, recomputingItem } from '../../lib/store/recomputing';
import { languageItem, measuresItem, readingsItem, rulesItem, type Site, sitesItem } from '../../lib/store/settings';
import { valuesOf } from '../../lib/store/valuesOf';
import { wakeUpBeginningItem, wakeUpItem } from '../../lib/store/wakeUpItem';
import { baseTroubleItem, type NotedTrouble } from '../../lib/store/witness/witness';
import { type ActiveTab, activeTab, storedTabState, tabState } from './activeTab';

/** What the popup knows, each part in a signal of its own that follows the storage. */
export interface PopupState {
  readonly activeTab: ActiveTab;
  readonly tab: Signal<TabState>;
  readonly sites: Signal<readonly Site[]>;
  readonly readings: Signal<Readonly<Record<string, BaseReading>>>;
  readonly measures: Signal<Readonly<Record<string, BaseMeasure>>>;
  readonly health: Signal<Readonly<Record<string, AdapterHealth>>>;
  readonly rules: Signal<Rules>;
  /** `null` is how the browser's storage says that there is none. */
  readonly list: Signal<WakeUpList | null>;
  readonly recomputing: Signal<Recomputing | null>;
  readonly store: Signal<StoreState>;
  /** Why stored clients cannot be shown or written, as far as it is known. */
  readonly trouble: Signal<NotedTrouble | null>;
  readonly backup: Signal<BackupDone | null>;
  /** How the last pass-phrase fared. */
  readonly unlocking: Signal<LockOutcome>;
  readonly isOpening: Signal<boolean>;
  /** Why the last press on "read" started nothing, by site. */
  readonly refusals: Signal<Readonly<Record<string, BaseRefusal | undefined>>>;
  readonly cannotTeach: Signal<boolean>;
}

/** What the first frame needs, read at once; of the list only its beginning. */
export async function readState(): Promise<PopupState> {
  const [front, stored] = await Promise.all([
    activeTab(),
    valuesOf([
      languageItem,
      sitesItem,
      readingsItem,
      measuresItem,
      healthItem,
      rulesItem,
      wakeUpBeginningItem,
      lockItem,
      baseTroubleItem,
      backupItem,
    ]),
  ]);
  const [chosen, known, readings, measures, health, rules, list, lock, trouble, backup] = stored;
  followLanguage(chosen);
  const sites = following(sitesItem, known);
  return {
    activeTab: front,
    tab: followTab(front, sites),
    sites,
    readings: following(readingsItem, readings),
    measures: following(measuresItem, measures),
    health: following(healthItem, health),
    rules: following(rulesItem, rules),
    trouble: following(baseTroubleItem, trouble),
    backup: following(backupItem, backup),
    list: signal(list),
    recomputing: signal<Recomputing | null>(null),
    store: signal<StoreState>(lock.isOn && (await lockState()) === 'locked' ? 'locked' : 'open'),
    unlocking: signal<LockOutcome>({ kind: 'none' }),
    isOpening: signal(known.length > 0),
    refusals: signal({}),
    cannotTeach: signal(false),
  };
}

/** How far a large base has been judged anew, from after the first frame on. */
export async function followRecomputing({ recomputing }: PopupState): Promise<void> {
  recomputingItem.watch((changed) => {
    recomputing.value = changed ?? null;
  });
  recomputing.value = (await recomputingItem.getValue()) ?? null;
}

/** Puts the whole list in the place of its beginning, and whatever list is stored from now on. */
export async function followList({ list }: PopupState): Promise<void> {
  wakeUpItem.watch((changed) => {
    list.value = changed;
  });
  list.value = await wakeUpItem.getValue();
}

/** An item of the storage that can be followed. */
interface Followed<T> {
  watch(changed: (value: T) => void): unknown;
}

/** The item as a signal that follows it. */
function following<T>(item: Followed<T>, first: T): Signal<T> {
  const value = signal(first);
  item.watch((changed) => {
    value.value = changed;
  });
  return value;
}

/**
 * The site in front may be connected, or disconnected, while we are open: the background connects it by its permission
 * alone, because the browser's question may have closed the popup that asked. The first frame does not wait for the
 * browser's word on the permission.
 */
function followTab({ origin }: ActiveTab, sites: Signal<readonly Site[]>): Signal<TabState> {
  const tab = signal(storedTabState(origin, sites.value));
  sites.subscribe(async (known) => {
    const now = await tabState(origin, known);
    if (now.kind === 'connected' || tab.value.kind === 'connected') tab.value = now;
  });
  return tab;
}

function followLanguage(first: Language | null | undefined): void {
  following(languageItem, first).subscribe((chosen) => {
    language.value = chosen ?? browserLanguage();
  });
}
