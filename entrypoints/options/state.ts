import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { follow } from '../../components/follow';
import type { EraseState, OptionsPage, RulesState } from '../../components/options/optionsView';
import { browserLanguage } from '../../lib/bridge/language';
import type { AdapterHealth } from '../../lib/domain/adapterHealth';
import type { BaseMeasure, BaseReading, BaseRefusal } from '../../lib/domain/baseReading';
import type { Language } from '../../lib/domain/language';
import type { Rules } from '../../lib/domain/rules';
import { language } from '../../lib/locales/language';
import { healthItem } from '../../lib/store/health';
import { type RulesEntry, rulesHistoryItem } from '../../lib/store/rulesHistory';
import { languageItem, measuresItem, readingsItem, rulesItem, type Site, sitesItem } from '../../lib/store/settings';
import { pageInAddress } from './page';
import { type FollowedStored, followStored } from './stored';
import { followTaught, type TaughtState } from './taught';

/** What the options know, each part in a signal of its own that follows the storage. */
export interface OptionsState extends FollowedStored {
  readonly page: ReadonlySignal<OptionsPage>;
  readonly sites: Signal<readonly Site[]>;
  readonly readings: Signal<Readonly<Record<string, BaseReading>>>;
  readonly measures: Signal<Readonly<Record<string, BaseMeasure>>>;
  readonly health: Signal<Readonly<Record<string, AdapterHealth>>>;
  readonly rules: Signal<Rules>;
  readonly rulesHistory: Signal<readonly RulesEntry[]>;
  readonly outcome: Signal<RulesState['outcome']>;
  /** `null` is how the browser's storage says that none was chosen. */
  readonly language: Signal<Language | null | undefined>;
  readonly erase: Signal<EraseState>;
  /** CRMs the user has shown. */
  readonly taught: TaughtState;
  /** Why the last press on "read" started nothing, by site. */
  readonly refusals: Signal<Readonly<Record<string, BaseRefusal | undefined>>>;
}

export async function readState(): Promise<OptionsState> {
  const [sites, readings, measures, health, rules, rulesHistory, chosen, taught] = await Promise.all([
    follow(sitesItem),
    follow(readingsItem),
    follow(measuresItem),
    follow(healthItem),
    follow(rulesItem),
    follow(rulesHistoryItem),
    follow(languageItem),
    followTaught(),
  ]);
  chosen.subscribe((value) => {
    language.value = value ?? browserLanguage();
  });
  const page = pageInAddress();
  const outcome = signal<RulesState['outcome']>({ kind: 'none' });
  // How saving ended is said on the page where it was pressed.
  page.subscribe(() => {
    outcome.value = { kind: 'none' };
  });
  return {
    page,
    sites,
    readings,
    measures,
    health,
    rules,
    rulesHistory,
    outcome,
    language: chosen,
    ...followStored(),
    erase: signal<EraseState>('idle'),
    taught,
    refusals: signal({}),
  };
}
