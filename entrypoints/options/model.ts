import { computed, type ReadonlySignal } from '@preact/signals';
import { dayOfInstant } from '../../components/formatInstant';
import type { ImportSite } from '../../components/options/importView';
import type { OptionsEvents, OptionsView, SiteRow, StoredState } from '../../components/options/optionsView';
import { sendMessage } from '../../lib/bridge/messages';
import { summaries } from '../../lib/crm/summaries';
import { type CrmSummary, summaryOf } from '../../lib/crm/summary';
import { adapterOfTaught } from '../../lib/crm/taught/adapterOfTaught';
import { troubled } from '../../lib/domain/adapterHealth';
import type { BaseRefusal } from '../../lib/domain/baseReading';
import type { Rules } from '../../lib/domain/rules';
import { TAUGHT_PREFIX } from '../../lib/domain/taught/taught';
import { momentOf } from '../../lib/store/moment';
import { followBackup } from './backup';
import { followCalls } from './calls';
import { followClientRules } from './clientRules';
import { crmFacts } from './crmFacts';
import { followDuplicates } from './duplicates';
import { followExporting } from './exporting';
import { followFinding } from './finding';
import { followHeldBack } from './heldBack';
import { followImports, type Importing } from './importing';
import { followKeeping } from './keeping';
import { followLocking } from './locking';
import { followOffers } from './offers';
import { followRulesFiles } from './rulesFiles';
import { followScripts } from './scripts';
import { followSimulating } from './simulating';
import { type OptionsState, readState } from './state';

export interface OptionsModel {
  readonly view: ReadonlySignal<OptionsView>;
  readonly events: OptionsEvents;
}

/** Resolves with what the storage holds; what is stored of clients is counted after that. */
export async function openOptions(now: Date): Promise<OptionsModel> {
  const { today } = momentOf(now);
  const state = await readState();
  const importing = followImports(() => importSites(state));
  const finding = followFinding();
  const exporting = followExporting();
  const keeping = await followKeeping();
  const locking = await followLocking();
  const duplicates = await followDuplicates(state.page);
  const calls = await followCalls(state.page);
  const clientRules = followClientRules(state.page);
  const simulating = followSimulating(state.page, state.rules, today);
  const heldBack = followHeldBack(state.page);
  const scripts = followScripts(state.page);
  const offers = followOffers(state.page, today);
  const rulesFiles = await followRulesFiles();
  const backup = await followBackup(today, state.stored, state.countAgain);
  const view = computed<OptionsView>(() => ({
    page: state.page.value,
    today,
    sites: siteRows(state),
    rules: { saved: state.rules.value, history: state.rulesHistory.value, outcome: state.outcome.value },
    language: state.language.value ?? undefined,
    stored: storedState(state),
    erase: state.erase.value,
    taught: state.taught.view(state.sites.value),
    importing: importing.view(importSites(state)),
    find: finding.view.value,
    exports: exporting.view.value,
    keep: keeping.view.value,
    lock: locking.view.value,
    backup: backup.view.value,
    duplicates: duplicates.view.value,
    calls: calls.view.value,
    clientRules: clientRules.view.value,
    rulesFile: rulesFiles.view.value,
    simulator: simulating.view.value,
    heldBack: heldBack.value,
    scripts: scripts.view.value,
    offers: offers.view.value,
  }));
  const own = {
    backup: backup.events,
    find: finding.events,
    exports: exporting.events,
    keep: keeping.events,
    lock: locking.events,
    duplicates: duplicates.events,
    calls: calls.events,
    clientRules: clientRules.events,
    rulesFile: rulesFiles.events,
    simulator: simulating.events,
    scripts: scripts.events,
    offers: offers.events,
  };
  return { view, events: { ...eventsOf(state, importing), ...own } };
}

function siteRows(state: OptionsState): readonly SiteRow[] {
  const stored = state.stored.value;
  return state.sites.value.map(({ origin, adapter, connectedAt, knowledge }) => ({
    origin,
    formats: knowledge ?? {},
    ...crmFacts(crmOf(adapter, state), knowledge),
    connectedAt,
    clients: typeof stored === 'string' ? undefined : (stored.sites.find(({ site }) => site === origin)?.clients ?? 0),
    reading: state.readings.value[origin],
    refusal: state.refusals.value[origin],
    measure: state.measures.value[origin],
    keepsFresh: knowledge?.keepsFresh === true,
    troubled: troubled(state.health.value[origin]),
  }));
}

/** Sites a file can belong to, with what their sales and their clients are. */
function importSites(state: OptionsState): readonly ImportSite[] {
  return state.sites.value.map(({ origin, adapter: id, knowledge }) => {
    const crm = crmOf(id, state);
    return { origin, source: knowledge?.source ?? crm?.sources[0], clientTypes: crm?.clientTypes ?? [] };
  });
}

/** A built-in one, or one the user has shown. */
function crmOf(id: string | undefined, { taught }: OptionsState): CrmSummary | undefined {
  const shown = id?.startsWith(TAUGHT_PREFIX) ? taught.crms.value[id.slice(TAUGHT_PREFIX.length)] : undefined;
  return shown ? summaryOf(adapterOfTaught(shown)) : summaries.find((crm) => crm.id === id);
}

function storedState(state: OptionsState): StoredState {
  const stored = state.stored.value;
  if (typeof stored === 'string') return { kind: stored };
  const firsts = stored.sites.map(({ since }) => since).toSorted();
  return {
    kind: stored.isReadOnly ? 'newer' : 'open',
    stored: {
      clients: stored.clients,
      purchases: stored.purchases,
      sites: state.sites.value.length,
      contacts: stored.contacts,
      bytes: stored.bytes,
      since: firsts[0] === undefined ? undefined : dayOfInstant(firsts[0]),
    },
  };
}

function eventsOf(
  state: OptionsState,
  importing: Importing,
): Omit<
  OptionsEvents,
  | 'backup'
  | 'find'
  | 'exports'
  | 'keep'
  | 'lock'
  | 'duplicates'
  | 'calls'
  | 'clientRules'
  | 'simulator'
  | 'scripts'
  | 'rulesFile'
  | 'offers'
> {
  return {
    onMeasure: (origin) => void begin(state, origin, () => sendMessage('measureBase', { origin })),
    onRead: (origin, as) => void begin(state, origin, () => sendMessage('readBase', { origin, as })),
    onKeepFresh: (origin, isOn) => void sendMessage('keepFresh', { origin, isOn }),
    onStop: (origin) => void sendMessage('stopBase', { origin }),
    onDisconnect: (origin, erase) => void sendMessage('disconnectSite', { origin, erase }),
    onTellOfSite: (origin, answer) => void sendMessage('learnAnswer', { origin, answer }),
    onChooseSource: (origin, source) => void sendMessage('chooseSource', { origin, source }),
    onSaveRules: (rules) => void saveRules(state, rules),
    onEditRules: () => {
      state.outcome.value = { kind: 'none' };
    },
    onLanguage: (language) => void sendMessage('saveLanguage', language),
    onErase: () => void eraseEverything(state),
    taught: state.taught.events,
    importing: importing.events,
  };
}

type Begun = { readonly started: boolean; readonly why: BaseRefusal | undefined };

async function begin(state: OptionsState, origin: string, ask: () => Promise<Begun>): Promise<void> {
  const refuse = (why: BaseRefusal | undefined) => {
    state.refusals.value = { ...state.refusals.value, [origin]: why };
  };
  refuse(undefined);
  const { started, why } = await ask();
  if (!started) refuse(why);
}

async function saveRules(state: OptionsState, rules: Rules): Promise<void> {
  const answer = await sendMessage('saveRules', rules).catch((error: unknown) => ({ refused: String(error) }));
  state.outcome.value = answer === 'saved' ? { kind: 'saved' } : { kind: 'refused', why: answer.refused };
}

async function eraseEverything(state: OptionsState): Promise<void> {
  state.erase.value = 'erasing';
  state.erase.value = await sendMessage('eraseEverything', undefined).then(
    () => 'done' as const,
    () => 'failed' as const,
  );
}
