import { type Signal, signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { LockOutcome } from '../../components/options/lock/lockView';
import type { Aside, StoreState, TabState, Undoable } from '../../components/popup/popupView';
import { browserLanguage } from '../../lib/bridge/language';
import type { AdapterHealth } from '../../lib/domain/adapterHealth';
import type { BackupDone } from '../../lib/domain/backup/backup';
import type { BaseMeasure, BaseReading, BaseRefusal } from '../../lib/domain/baseReading';
import type { Language } from '../../lib/domain/language';
import type { Rules } from '../../lib/domain/rules';
import type { TeamView } from '../../lib/domain/team/teamView';
import type { WakeUpList } from '../../lib/domain/wakeUpList';
import { language } from '../../lib/locales/language';
import { backupItem } from '../../lib/store/backup/backupItem';
import { backlogSeenItem, morningItem, type OwnerChosen, ownerItem, teamViewItem } from '../../lib/store/day/dayItems';
import { healthItem } from '../../lib/store/health';
import { lockItem } from '../../lib/store/lock/lockItem';
import type { Recomputing } from '../../lib/store/recomputing';
import { languageItem, measuresItem, readingsItem, rulesItem, type Site, sitesItem } from '../../lib/store/settings';
import { valuesOf } from '../../lib/store/valuesOf';
import { wakeUpBeginningItem } from '../../lib/store/wakeUpItem';
import { baseTroubleItem, type NotedTrouble } from '../../lib/store/witness/witness';
import { type ActiveTab, activeTab, storedTabState, tabState } from './activeTab';

/** What the popup knows, each part in a signal of its own that follows the storage. */
export interface PopupState {
  readonly activeTab: ActiveTab;
  readonly tab: Signal<TabState>;
  readonly sites: Signal<readonly Site[]>;
  readonly aside: Signal<Aside | undefined>;
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
  readonly owner: Signal<OwnerChosen | null>;
  readonly teamView: Signal<TeamView>;
  readonly morning: Signal<{ readonly isOn: boolean }>;
  /** True after the browser has said no to notifications. */
  readonly isMorningRefused: Signal<boolean>;
  readonly isBacklogSeen: Signal<boolean>;
  readonly undoable: Signal<Undoable | undefined>;
  readonly finder: Signal<(() => ComponentChildren) | undefined>;
}

/**
 * What the first frame needs, read at once; of the list only its beginning. Everything is followed in the turn in which
 * it was read: what is written between the two would never be seen.
 */
export async function readState(): Promise<PopupState> {
  const asked = activeTab();
  const [
    chosen,
    known,
    readings,
    measures,
    health,
    rules,
    list,
    lock,
    trouble,
    backup,
    owner,
    teamView,
    morning,
    seen,
  ] = await valuesOf([
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
    ownerItem,
    teamViewItem,
    morningItem,
    backlogSeenItem,
  ]);
  followLanguage(chosen);
  const sites = following(sitesItem, known);
  const followed = {
    sites,
    readings: following(readingsItem, readings),
    measures: following(measuresItem, measures),
    health: following(healthItem, health),
    rules: following(rulesItem, rules),
    trouble: following(baseTroubleItem, trouble),
    backup: following(backupItem, backup),
    owner: following(ownerItem, owner),
    teamView: following(teamViewItem, teamView),
    morning: following(morningItem, morning),
    isBacklogSeen: following(backlogSeenItem, seen),
  };
  const front = await asked;
  return {
    ...followed,
    activeTab: front,
    tab: followTab(front, sites),
    aside: signal(undefined),
    list: signal(list),
    recomputing: signal<Recomputing | null>(null),
    store: signal<StoreState>(lock.isOn && (await isLocked()) ? 'locked' : 'open'),
    unlocking: signal<LockOutcome>({ kind: 'none' }),
    isOpening: signal(known.length > 0),
    refusals: signal({}),
    cannotTeach: signal(false),
    isMorningRefused: signal(false),
    undoable: signal(undefined),
    finder: signal(undefined),
  };
}

/** Few have a lock, and only they need to know whether its key is held. */
async function isLocked(): Promise<boolean> {
  const { lockState } = await import('../../lib/store/lock/lockState');
  return (await lockState()) === 'locked';
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
