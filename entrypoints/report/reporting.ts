import type { Report, ReportFront, ReportQuestion } from '../../lib/domain/report/report';
import type { Totals } from '../../lib/domain/report/totals';
import { dataKey } from '../../lib/store/lock/keyring';
import type { ReportSettings } from '../../lib/store/report/readReport';
import type { ReadBase, ReportNews, ReportOrder } from './reportLine';

/** What the page hears of the worker. */
export interface ReportingEvents {
  readonly onReading: (clients: number) => void;
  readonly onRead: (base: ReadBase) => void;
  readonly onFront: (front: ReportFront) => void;
  readonly onReport: (report: Report) => void;
  readonly onTotals: (totals: Totals) => void;
  readonly onFailed: (why: Extract<ReportNews, { kind: 'failed' }>['why']) => void;
}

/** The worker that holds the base of the report. */
export interface Reporting {
  /** Reads the base anew; what is asked is answered from what was read last. */
  readonly read: (settings: ReportSettings) => void;
  /** A later question ends an earlier one: its answer is dropped. */
  readonly ask: (question: ReportQuestion) => void;
  readonly askTotals: (by: string) => void;
}

export function startReporting(events: ReportingEvents): Reporting {
  const worker = new Worker(new URL('./reportWorker.ts', import.meta.url), { type: 'module' });
  let half: MessagePort | undefined = startHalf(() => events.onFailed('unknown'));
  const send = (order: ReportOrder, ports: readonly MessagePort[] = []) => worker.postMessage(order, [...ports]);
  let asked = 0;
  worker.onmessage = ({ data }: MessageEvent<ReportNews>) => {
    if (data.kind === 'reading') events.onReading(data.clients);
    else if (data.kind === 'read') events.onRead(data);
    else if (data.kind === 'totals') events.onTotals(data.totals);
    else if (data.kind === 'failed') events.onFailed(data.why);
    else if (data.id !== asked) return;
    else if (data.kind === 'front') events.onFront(data.front);
    else events.onReport(data.report);
  };
  worker.onerror = () => events.onFailed('unknown');
  return {
    read: (settings) =>
      void dataKey().then((key) => {
        send({ kind: 'read', settings, key, half }, half ? [half] : []);
        half = undefined;
      }),
    ask: (question) => send({ kind: 'ask', id: ++asked, question }),
    askTotals: (by) => send({ kind: 'totals', by, id: crypto.randomUUID() }),
  };
}

/** Starts the worker that reads half of a large base: two threads read it in little more than half the time. */
function startHalf(onFailed: () => void): MessagePort {
  const worker = new Worker(new URL('./halfWorker.ts', import.meta.url), { type: 'module' });
  worker.onerror = onFailed;
  const { port1, port2 } = new MessageChannel();
  worker.postMessage(undefined, [port1]);
  return port2;
}
