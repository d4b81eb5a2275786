import { lendKey } from '../../lib/store/lock/keyring';
import { readReportColumns } from '../../lib/store/report/reportColumns';
import type { HalfNews, HalfOrder } from './halfLine';

/** Reads one half of a large base while the worker of the report reads the other; it asks through the port it gets. */
let asked = new AbortController();

addEventListener('message', ({ ports: [port] }: MessageEvent<unknown>) => {
  if (!port) return;
  port.onmessage = ({ data }: MessageEvent<HalfOrder>) => {
    asked.abort();
    asked = new AbortController();
    void read(data, port, asked.signal);
  };
});

async function read({ id, settings, key, after }: HalfOrder, port: MessagePort, signal: AbortSignal): Promise<void> {
  const tell = (news: HalfNews) => port.postMessage(news);
  lendKey(key);
  try {
    const { rules, today } = settings;
    const columns = await readReportColumns(rules, today, { after }, signal, (clients) =>
      tell({ kind: 'reading', id, clients }),
    );
    if (columns) tell({ kind: 'read', id, columns });
  } catch (error) {
    console.error('Half of the base was not read', error instanceof Error ? error.message : '');
    tell({ kind: 'failed', id });
  }
}
