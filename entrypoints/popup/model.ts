import { computed, type ReadonlySignal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { knownClients } from '../../components/popup/popupScreen';
import type { PopupEvents, PopupView } from '../../components/popup/popupView';
import { sendMessage } from '../../lib/bridge/messages';
import { patternOf } from '../../lib/bridge/patterns';
import { troubled } from '../../lib/domain/adapterHealth';
import { wantsBackup } from '../../lib/domain/backup/reminder';
import type { BaseRefusal } from '../../lib/domain/baseReading';
import { forgetMeasure } from '../../lib/store/measures';
import { momentOf } from '../../lib/store/moment';
import { sitesItem } from '../../lib/store/settings';
import { closePopup, openClient, openOptions, openSite } from './openInCrm';
import { followList, followRecomputing, type PopupState, readState } from './state';
import { storeStateOf, storeStateWith } from './storeState';
import { followLock, givePassphrase } from './unlocking';

export interface PopupModel {
  readonly view: ReadonlySignal<PopupView>;
  readonly events: PopupEvents;
  /** To be called after the first frame: brings the rest of the list, and today's where the stored one is older. */
  readonly complete: () => void;
}

/** Resolves with what the first frame shows: what the last run left in storage. */
export async function openPopup(now: Date): Promise<PopupModel> {
  const { today } = momentOf(now);
  const state = await readState();
  const view = computed(() => viewOf(state, today));
  const complete = () => {
    followLock(state);
    void refreshList(state, today);
    void followList(state);
    void followRecomputing(state);
  };
  return { view, events: eventsOf(state, today), complete };
}

function viewOf(state: PopupState, today: string): PopupView {
  const readings = state.readings.value;
  const measures = state.measures.value;
  const refusals = state.refusals.value;
  const health = state.health.value;
  return {
    today,
    tab: state.tab.value,
    sites: state.sites.value.map(({ origin, adapter }) => ({
      origin,
      isKnown: adapter !== undefined,
      isTroubled: troubled(health[origin]).some(({ isPutAway }) => !isPutAway),
      reading: readings[origin],
      measure: measures[origin],
      refusal: refusals[origin],
    })),
    store: storeStateWith(state.trouble.value, state.store.value),
    unlocking: state.unlocking.value,
    isOpening: state.isOpening.value,
    list: state.list.value ?? undefined,
    returnChance: state.rules.value.returnChance,
    recomputing: state.recomputing.value ?? undefined,
    cannotTeach: state.cannotTeach.value,
    wantsBackup: wantsBackupNow(state, today),
  };
}

function wantsBackupNow({ list, backup }: PopupState, today: string): boolean {
  return list.value !== null && wantsBackup(knownClients(list.value), backup.value ?? undefined, today);
}

/** Asks for a new list where the stored one is of another day or of older rules. */
async function refreshList(state: PopupState, today: string): Promise<void> {
  if (state.store.value === 'locked') return;
  const list = state.list.value;
  if (list?.today !== today || list.rulesVersion !== state.rules.value.version) {
    try {
      await sendMessage('rebuildList', undefined);
      state.store.value = 'open';
    } catch (error) {
      state.store.value = storeStateOf(error);
    }
  }
  state.isOpening.value = false;
}

async function unlock(state: PopupState, passphrase: string, today: string): Promise<void> {
  if (!(await givePassphrase(state, passphrase))) return;
  state.isOpening.value = true;
  await refreshList(state, today);
}

function eventsOf(state: PopupState, today: string): PopupEvents {
  return {
    // The browser shows its question only within the click itself, so nothing may be awaited before it.
    onConnect: (origin) => {
      const asked = browser.permissions.request({ origins: [patternOf(origin)] });
      state.tab.value = { kind: 'connecting', origin };
      void connect(state, origin, asked);
    },
    onRecognise: (origin) => void connect(state, origin, Promise.resolve(true)),
    onDismiss: (origin) => {
      state.tab.value = { kind: 'foreign', origin };
    },
    onMeasure: (origin) => void begin(state, origin, () => sendMessage('measureBase', { origin })),
    onNotNow: (origin) => void forgetMeasure(origin),
    onRead: (origin, as) => void begin(state, origin, () => sendMessage('readBase', { origin, as })),
    onStop: (origin) => void sendMessage('stopBase', { origin }),
    onTroubleSeen: (origin) => void sendMessage('putTroubleAway', { origin }),
    onUnlock: (passphrase) => void unlock(state, passphrase, today),
    onRetry: () => {
      state.isOpening.value = true;
      void refreshList(state, today);
    },
    onOpenClient: (row) => void openClient(row),
    onOpenSite: (origin) => void openSite(origin),
    onOptions: (page) => void openOptions(page),
    onTeach: (origin) => void teach(state, origin),
  };
}

async function connect(state: PopupState, origin: string, asked: Promise<boolean>): Promise<void> {
  try {
    if (!(await asked)) {
      state.tab.value = { kind: 'refused', origin };
      return;
    }
    const tabId = state.activeTab.origin === origin ? state.activeTab.id : undefined;
    await sendMessage('connectSite', { origin, tabId });
    state.sites.value = await sitesItem.getValue();
    state.tab.value = { kind: 'connected', origin };
  } catch {
    state.tab.value = { kind: 'unconnectable', origin };
  }
}

type Begun = { readonly started: boolean; readonly why: BaseRefusal | undefined };

async function begin(state: PopupState, origin: string, ask: () => Promise<Begun>): Promise<void> {
  const refuse = (why: BaseRefusal | undefined) => {
    state.refusals.value = { ...state.refusals.value, [origin]: why };
  };
  refuse(undefined);
  const { started, why } = await ask();
  if (!started) refuse(why);
}

/** Teaching goes on in the page, and its page must be in front; the popup has nothing more to say. */
async function teach(state: PopupState, origin: string): Promise<void> {
  const { id: tabId, origin: front } = state.activeTab;
  if (front !== origin) return openSite(origin);
  const isOpen = tabId !== undefined && (await sendMessage('startTeaching', { origin, tabId }).catch(() => false));
  state.cannotTeach.value = !isOpen;
  if (isOpen) await closePopup();
}
