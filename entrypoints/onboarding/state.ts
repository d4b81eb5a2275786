import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { follow } from '../../components/follow';
import type { Connecting, OpenTab, Screen } from '../../components/onboarding/onboardingView';
import { knownClients } from '../../components/popup/popupScreen';
import { browserLanguage } from '../../lib/bridge/language';
import type { BaseMeasure, BaseReading, BaseRefusal } from '../../lib/domain/baseReading';
import type { Rules } from '../../lib/domain/rules';
import type { WakeUpList } from '../../lib/domain/wakeUpList';
import { language } from '../../lib/locales/language';
import { languageItem, measuresItem, readingsItem, rulesItem, type Site, sitesItem } from '../../lib/store/settings';
import { wakeUpItem } from '../../lib/store/wakeUpItem';
import { followOpenTabs } from './openTabs';

/** What the first steps know, each part in a signal of its own that follows the storage. */
export interface OnboardingState {
  readonly screen: Signal<Screen>;
  readonly tabs: ReadonlySignal<readonly OpenTab[]>;
  readonly connecting: Signal<Connecting>;
  readonly sites: Signal<readonly Site[]>;
  readonly readings: Signal<Readonly<Record<string, BaseReading>>>;
  readonly measures: Signal<Readonly<Record<string, BaseMeasure>>>;
  readonly rules: Signal<Rules>;
  /** `null` is how the browser's storage says that there is none. */
  readonly list: Signal<WakeUpList | null>;
  /** Why the last press on "read" started nothing, by site. */
  readonly refusals: Signal<Readonly<Record<string, BaseRefusal | undefined>>>;
}

export async function readState(): Promise<OnboardingState> {
  const [tabs, sites, readings, measures, rules, list, chosen] = await Promise.all([
    followOpenTabs(),
    follow(sitesItem),
    follow(readingsItem),
    follow(measuresItem),
    follow(rulesItem),
    follow(wakeUpItem),
    follow(languageItem),
  ]);
  chosen.subscribe((value) => {
    language.value = value ?? browserLanguage();
  });
  return {
    tabs,
    sites,
    readings,
    measures,
    rules,
    list,
    screen: signal(firstScreen(sites.value, list.value)),
    connecting: signal<Connecting>({ kind: 'none' }),
    refusals: signal({}),
  };
}

/** The address may name the tour; else the steps go on where the user has come to. */
function firstScreen(sites: readonly Site[], list: WakeUpList | null): Screen {
  if (location.hash === '#tour') return 'tour';
  if (list && knownClients(list) > 0) return 'clients';
  return sites.length > 0 ? 'read' : 'connect';
}
