import type { PageHealth } from '../../lib/domain/adapterHealth';
import type { BaseMeasure, BaseReading, BaseRefusal, BaseStart } from '../../lib/domain/baseReading';
import type { Day } from '../../lib/domain/day';
import type { Language } from '../../lib/domain/language';
import type { PurchaseSource } from '../../lib/domain/purchaseSource';
import type { Rules } from '../../lib/domain/rules';
import type { SiteAnswer, SiteKnowledge } from '../../lib/domain/siteKnowledge';
import type { BackupEvents, BackupView } from './backup/backupView';
import type { CallsEvents, CallsView } from './calls/callsView';
import type { ClientRulesEvents, ClientRulesView } from './clientRules/clientRulesView';
import type { FindEvents, FindView } from './data/findView';
import type { DuplicatesEvents, DuplicatesView } from './duplicates/duplicatesView';
import type { ExportEvents, ExportView } from './exports/exportView';
import type { RulesSaving } from './history/HistoryCard';
import type { ImportEvents, ImportView } from './importView';
import type { KeepEvents, KeepView } from './keep/keepView';
import type { LockEvents, LockView } from './lock/lockView';
import type { OffersEvents, OffersView } from './offers/offersView';
import type { HeldBack } from './policy/Policy';
import type { RulesFileEvents, RulesFileView } from './rulesFile/rulesFileView';
import type { ScriptsEvents, ScriptsView } from './scripts/scriptsView';
import type { SimulatorEvents, SimulatorView } from './simulator/simulatorView';
import type { TaughtEvents, TaughtView } from './taughtView';

export const optionsPages = [
  'sites',
  'cycles',
  'classes',
  'policy',
  'calls',
  'scripts',
  'offers',
  'rules',
  'import',
  'duplicates',
  'data',
  'language',
] as const;
export type OptionsPage = (typeof optionsPages)[number];

/** One connected CRM as the table of sites shows it. */
export interface SiteRow {
  readonly origin: string;
  /** The CRM's own name; undefined while it has not been recognised. */
  readonly crm: string | undefined;
  /** Instant, ISO 8601. */
  readonly connectedAt: string;
  /** Clients stored of this site; undefined while they are being counted. */
  readonly clients: number | undefined;
  readonly reading: BaseReading | undefined;
  readonly refusal: BaseRefusal | undefined;
  /** Present while the user has been asking how much there is to read and has not begun. */
  readonly measure: BaseMeasure | undefined;
  /** Whether its CRM can be asked for what has changed. */
  readonly readsNews: boolean;
  /** Whether news are read by themselves while the CRM is open. */
  readonly keepsFresh: boolean;
  /** False where the CRM cannot list its clients: they are read as their pages are opened, and from files. */
  readonly readsBase: boolean;
  /** What can be counted as its sales, and what is; both empty while the CRM is not known. */
  readonly sources: readonly PurchaseSource[];
  readonly source: PurchaseSource | undefined;
  /** Parts of its adapter that are guesses and that the user has not confirmed. */
  readonly unsure: readonly AdapterPartName[];
  /** What the user has told of how dates and sums are written there. */
  readonly formats: Pick<SiteKnowledge, 'dayOrder' | 'decimal' | 'currency'>;
  /** Pages that used to be read and are not. */
  readonly troubled: readonly Pick<PageHealth, 'page' | 'attentionSince'>[];
}

/** Of `Confidence` in lib/crm/adapter.ts. */
export type AdapterPartName = 'addresses' | 'client' | 'deal' | 'deals' | 'lists' | 'history';

/** What is stored, as "My data" says it. */
export interface StoredData {
  readonly clients: number;
  readonly purchases: number;
  readonly sites: number;
  /** Records something is known of to recognise them by; `inFull`: not their fingerprints alone. */
  readonly contacts: { readonly records: number; readonly inFull: boolean };
  /** Undefined where the browser does not say. */
  readonly bytes: number | undefined;
  /** First day anything was stored; undefined while nothing is. */
  readonly since: Day | undefined;
}

export type StoredState =
  | { readonly kind: 'counting' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'open' | 'newer'; readonly stored: StoredData };

export type EraseState = 'idle' | 'erasing' | 'done' | 'failed';

export interface RulesState {
  readonly saved: Rules;
  /** What earlier savings replaced, the latest first. */
  readonly history: readonly RulesSaving[];
  /** How the last saving ended, until something is typed again; `refused` carries the reason. */
  readonly outcome: { readonly kind: 'none' | 'saved' } | { readonly kind: 'refused'; readonly why: string };
}

export interface OptionsView {
  readonly page: OptionsPage;
  readonly today: Day;
  readonly sites: readonly SiteRow[];
  readonly rules: RulesState;
  /** Undefined: as the browser. */
  readonly language: Language | undefined;
  readonly stored: StoredState;
  readonly erase: EraseState;
  readonly taught: TaughtView;
  readonly importing: ImportView;
  readonly find: FindView;
  readonly exports: ExportView;
  readonly keep: KeepView;
  readonly lock: LockView;
  readonly backup: BackupView;
  readonly duplicates: DuplicatesView;
  readonly calls: CallsView;
  readonly clientRules: ClientRulesView;
  readonly rulesFile: RulesFileView;
  readonly simulator: SimulatorView;
  readonly heldBack: HeldBack;
  readonly scripts: ScriptsView;
  readonly offers: OffersView;
}

export interface OptionsEvents {
  /** Has the CRM asked how much there is to read. */
  readonly onMeasure: (origin: string) => void;
  readonly onRead: (origin: string, as: BaseStart) => void;
  /** Whether news are read by themselves while the CRM is open. */
  readonly onKeepFresh: (origin: string, isOn: boolean) => void;
  readonly onStop: (origin: string) => void;
  readonly onDisconnect: (origin: string, erase: boolean) => void;
  readonly onChooseSource: (origin: string, source: PurchaseSource) => void;
  readonly onTellOfSite: (origin: string, answer: SiteAnswer) => void;
  readonly onSaveRules: (rules: Rules) => void;
  /** Typing has begun: what was said about the last saving no longer holds. */
  readonly onEditRules: () => void;
  readonly onLanguage: (language: Language | undefined) => void;
  readonly onErase: () => void;
  readonly taught: TaughtEvents;
  readonly importing: ImportEvents;
  readonly find: FindEvents;
  readonly exports: ExportEvents;
  readonly keep: KeepEvents;
  readonly lock: LockEvents;
  readonly backup: BackupEvents;
  readonly duplicates: DuplicatesEvents;
  readonly calls: CallsEvents;
  readonly clientRules: ClientRulesEvents;
  readonly rulesFile: RulesFileEvents;
  readonly simulator: SimulatorEvents;
  readonly scripts: ScriptsEvents;
  readonly offers: OffersEvents;
}
