import { computed, type ReadonlySignal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { OnboardingEvents, OnboardingView } from '../../components/onboarding/onboardingView';
import type { SiteView } from '../../components/popup/popupView';
import { sendMessage } from '../../lib/bridge/messages';
import { openOwnPage } from '../../lib/bridge/ownPages';
import { contactPolicyOf } from '../../lib/domain/contactPolicy';
import { language } from '../../lib/locales/language';
import { forgetMeasure } from '../../lib/store/measures';
import { momentOf } from '../../lib/store/moment';
import { begin, connect, goOnWhenConnected } from './connecting';
import { type OnboardingState, readState } from './state';

export interface OnboardingModel {
  readonly view: ReadonlySignal<OnboardingView>;
  readonly events: OnboardingEvents;
}

export async function openOnboarding(now: Date): Promise<OnboardingModel> {
  const { today } = momentOf(now);
  const state = await readState();
  goOnWhenConnected(state);
  const view = computed<OnboardingView>(() => ({
    screen: state.screen.value,
    language: language.value,
    today,
    tabs: state.tabs.value,
    connecting: state.connecting.value,
    site: siteOf(state),
    list: state.list.value ?? undefined,
    capacity: contactPolicyOf(state.rules.value).capacity,
  }));
  return { view, events: eventsOf(state) };
}

/** The site connected last. */
function siteOf({ sites, readings, measures, refusals }: OnboardingState): SiteView | undefined {
  const site = sites.value.toSorted((one, other) => other.connectedAt.localeCompare(one.connectedAt))[0];
  if (!site) return undefined;
  const { origin, adapter } = site;
  return {
    origin,
    isKnown: adapter !== undefined,
    isTroubled: false,
    isHidden: false,
    reading: readings.value[origin],
    measure: measures.value[origin],
    refusal: refusals.value[origin],
  };
}

function eventsOf(state: OnboardingState): OnboardingEvents {
  return {
    onScreen: (screen) => {
      state.screen.value = screen;
    },
    onLanguage: (chosen) => void sendMessage('saveLanguage', chosen),
    onConnect: (origin) => connect(state, origin),
    onMeasure: (origin) => void begin(state, origin, () => sendMessage('measureBase', { origin })),
    onNotNow: (origin) => void forgetMeasure(origin),
    onRead: (origin, as) => void begin(state, origin, () => sendMessage('readBase', { origin, as })),
    onStop: (origin) => void sendMessage('stopBase', { origin }),
    onOpenSite: (origin) => void browser.tabs.create({ url: origin }),
    onOptions: (page) => void openOwnPage('/options.html', page),
    onImport: () => {
      state.screen.value = 'read';
      void openOwnPage('/options.html', 'import');
    },
    onCapacity: (capacity) => void saveCapacity(state, capacity),
    onHelp: () => void openOwnPage('/help.html'),
    onDone: () => void closePage(),
  };
}

async function saveCapacity({ rules }: OnboardingState, capacity: number): Promise<void> {
  await sendMessage('saveRules', { ...rules.value, contact: { ...contactPolicyOf(rules.value), capacity } });
}

async function closePage(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}
