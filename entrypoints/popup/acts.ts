import { browser } from 'wxt/browser';
import type { PopupEvents } from '../../components/popup/popupView';
import { sendMessage } from '../../lib/bridge/messages';
import { patternOf } from '../../lib/bridge/patterns';
import type { BaseRefusal } from '../../lib/domain/baseReading';
import { forgetMeasure } from '../../lib/store/measures';
import { sitesItem } from '../../lib/store/settings';
import { asideIn } from './aside';
import { dayActs } from './dayActs';
import { followList, followRecomputing } from './following';
import { closePopup, openClient, openOptions, openReport, openSite } from './openInCrm';
import type { PopupState } from './state';
import { storeStateOf } from './storeState';
import { followLock, givePassphrase } from './unlocking';

/** Brings the rest of the list, and today's where the stored one is older. */
export function complete(state: PopupState, today: string): void {
  followLock(state);
  void refreshList(state, today);
  void followList(state);
  void followRecomputing(state);
  void findAside(state);
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

async function findAside({ aside, activeTab }: PopupState): Promise<void> {
  aside.value = await asideIn(activeTab);
}

async function unlock(state: PopupState, passphrase: string, today: string): Promise<void> {
  if (!(await givePassphrase(state, passphrase))) return;
  state.isOpening.value = true;
  await refreshList(state, today);
}

/** What each thing that the user does in the popup leads to. */
export function actsOf(state: PopupState, today: string): PopupEvents {
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
    onShowSite: (origin) => {
      state.aside.value = undefined;
      void sendMessage('showSite', { origin });
    },
    onUnlock: (passphrase) => void unlock(state, passphrase, today),
    onRetry: () => {
      state.isOpening.value = true;
      void refreshList(state, today);
    },
    onOpenClient: (row) => void openClient(row),
    onOpenSite: (origin) => void openSite(origin),
    onOptions: (page) => void openOptions(page),
    onReport: () => void openReport(),
    ...dayActs(state, today),
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
