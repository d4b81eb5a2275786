import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { follow } from '../../components/follow';
import type { ReportEvents, ReportView } from '../../components/report/reportView';
import { saveFile } from '../../components/saveFile';
import { browserLanguage } from '../../lib/bridge/language';
import { loadLibrary } from '../../lib/content/load';
import type { Library } from '../../lib/domain/content/library';
import type { Day } from '../../lib/domain/day';
import { language } from '../../lib/locales/language';
import { callerItem } from '../../lib/store/call/callItems';
import { momentOf } from '../../lib/store/moment';
import { type ReportChoices, reportItem } from '../../lib/store/report/reportItem';
import { languageItem } from '../../lib/store/settings';
import { chartPng } from './chartPng';
import { csvOf } from './files';
import { followReport } from './reading';
import { followTeam } from './team';

export interface ReportModel {
  readonly view: ReadonlySignal<ReportView>;
  readonly events: ReportEvents;
}

/** Resolves with what the settings hold; the base is read after that, in a worker. */
export async function openReport(now: Date): Promise<ReportModel> {
  const { today } = momentOf(now);
  const [, caller, choices] = await Promise.all([followLanguage(), callerItem.getValue(), reportItem.getValue()]);
  const chosen = signal(choices);
  const choose = (next: ReportChoices) => {
    chosen.value = next;
    void reportItem.setValue(next);
  };
  const library = followLibrary();
  const team = followTeam();
  const report = followReport(today, caller.person.name);
  const view = computed<ReportView>(() => ({
    state: report.state.value,
    library: library.value,
    bonusPercent: chosen.value.bonusPercent,
    newClient: chosen.value.newClient,
    isHead: caller.person.role === 'head',
    hasMinutePrice: caller.minuteMinor !== undefined,
    team: team.view.value,
  }));
  const events: ReportEvents = {
    onAsk: report.ask,
    onRetry: () => void report.read(),
    onBonusPercent: (bonusPercent) => choose({ ...chosen.value, bonusPercent }),
    onNewClient: (newClient) =>
      choose({ bonusPercent: chosen.value.bonusPercent, ...(newClient !== undefined && { newClient }) }),
    onTotals: report.saveTotals,
    onTeamFiles: team.add,
    onTeamClear: team.clear,
    ...fileEvents(today),
  };
  return { view, events };
}

function fileEvents(today: Day): Pick<ReportEvents, 'onCsv' | 'onPng' | 'onPrint'> {
  return {
    onCsv: (table) => saveFile(csvOf(table), `${table.name} ${today}.csv`),
    onPng: (chart, name) => void chartPng(chart).then((file) => saveFile(file, `${name} ${today}.png`)),
    onPrint: () => print(),
  };
}

/** The language chosen in the options, followed from then on. */
async function followLanguage(): Promise<void> {
  const chosen = await follow(languageItem);
  chosen.subscribe((now) => {
    language.value = now ?? browserLanguage();
  });
}

/** Words of the language that is spoken, as soon as they are there. */
function followLibrary(): ReadonlySignal<Library | undefined> {
  const library = signal<Library | undefined>(undefined);
  language.subscribe((spoken) => {
    void loadLibrary(spoken).then((found) => {
      if (found.language === language.value) library.value = found;
    });
  });
  return library;
}
