import { frontOf, narrowed, reportOf } from '../../lib/domain/report/report';
import { currenciesOf, managersOf } from '../../lib/domain/report/reportBase';
import { totalsOf } from '../../lib/domain/report/totals';
import { StoreFailure } from '../../lib/store/failure';
import { lendKey } from '../../lib/store/lock/keyring';
import { type ReadReport, readReport } from '../../lib/store/report/readReport';
import { otherHalf } from './otherHalf';
import type { ReportNews, ReportOrder } from './reportLine';

/** Reads the whole base away from the page's thread, keeps it in memory and answers every question from there. */
const tell = (news: ReportNews) => postMessage(news);
let held: ReadReport | undefined;
let asked = new AbortController();
let toHalf: MessagePort | undefined;

addEventListener('message', ({ data }: MessageEvent<ReportOrder>) => {
  if (data.kind === 'read') void read(data);
  else if (held) answer(data, held);
});

async function read({ settings, key, half = toHalf }: Extract<ReportOrder, { kind: 'read' }>): Promise<void> {
  toHalf = half;
  asked.abort();
  asked = new AbortController();
  const { signal } = asked;
  lendKey(key);
  try {
    const found = await readReport(settings, {
      signal,
      onClients: (clients) => tell({ kind: 'reading', clients }),
      otherHalf: half ? otherHalf(half, settings, key) : () => Promise.resolve(undefined),
    });
    if (!found) return;
    held = found;
    const { clients } = found.base;
    tell({ kind: 'read', read: found.read, managers: managersOf(clients), currencies: currenciesOf(clients) });
  } catch (error) {
    if (signal.aborted) return;
    console.error('No report', error instanceof Error ? error.message : '');
    tell({ kind: 'failed', why: error instanceof StoreFailure ? error.kind : 'unknown' });
  }
}

function answer(order: Exclude<ReportOrder, { kind: 'read' }>, { base, sources }: ReadReport): void {
  if (order.kind === 'totals') {
    tell({ kind: 'totals', totals: totalsOf(base, sources, { by: order.by, id: order.id }) });
    return;
  }
  const asking = narrowed(base, sources, order.question);
  const front = frontOf(base, sources, asking);
  tell({ kind: 'front', id: order.id, front });
  tell({ kind: 'report', id: order.id, report: reportOf(base, sources, asking, front) });
}
