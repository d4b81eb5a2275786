import { type Signal, signal } from '@preact/signals';
import type { ReportState } from '../../components/report/reportView';
import type { Day } from '../../lib/domain/day';
import type { ReportQuestion } from '../../lib/domain/report/report';
import { changedItem } from '../../lib/store/changes';
import { isStored } from '../../lib/store/db';
import { watchKey } from '../../lib/store/lock/keyring';
import { startReporting } from './reporting';
import type { ReadBase } from './reportLine';
import { reportSettings } from './settings';
import { saveTotals } from './totalsFile';

export interface FollowedReport {
  readonly state: Signal<ReportState>;
  readonly read: () => Promise<void>;
  readonly ask: (question: ReportQuestion) => void;
  readonly saveTotals: () => void;
}

/** Movement since four weeks ago, until another day is asked for. */
const FIRST_DAYS = 28;

/** The report as far as it has come. The base is read when the page opens, when it is unlocked, and when it is asked for. */
export function followReport(today: Day, by: string): FollowedReport {
  const state = signal<ReportState>({ kind: 'loading', read: 0 });
  let base: ReadBase | undefined;
  let question: ReportQuestion = { filter: {}, currency: undefined, movedDays: FIRST_DAYS };
  const reporting = startReporting({
    onReading: (read) => {
      if (state.value.kind === 'loading') state.value = { kind: 'loading', read };
    },
    onRead: (found) => {
      base = found;
      if (found.read.complete === 0) state.value = { kind: 'empty' };
      else ask({ ...question, currency: question.currency ?? found.currencies[0]?.name });
    },
    onFront: (front) => {
      // Once a whole report stands, the next one takes its place whole: half of it would be of other clients.
      if (base && state.value.kind === 'loading') {
        state.value = { kind: 'shown', shown: { front, report: undefined, ...base, isStale: false } };
      }
    },
    onReport: (report) => {
      if (base) state.value = { kind: 'shown', shown: { front: report, report, ...base, isStale: false } };
    },
    onTotals: saveTotals,
    onFailed: (why) => {
      state.value = { kind: 'failed', why: why === 'locked' ? 'locked' : 'failed' };
    },
  });

  function ask(next: ReportQuestion): void {
    question = next;
    reporting.ask(next);
  }

  async function read(): Promise<void> {
    state.value = { kind: 'loading', read: 0 };
    // A database that was never made must not be made by looking into it.
    if (await isStored()) reporting.read(await reportSettings(today));
    else state.value = { kind: 'empty' };
  }

  watchKey(() => void read());
  changedItem.watch(() => {
    if (state.value.kind === 'shown') state.value = { kind: 'shown', shown: { ...state.value.shown, isStale: true } };
    else if (state.value.kind === 'empty') void read();
  });
  void read();
  return { state, read, ask, saveTotals: () => reporting.askTotals(by) };
}
