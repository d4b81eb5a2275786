import type { DataKey } from '../../lib/store/lock/keyring';
import type { ReportSettings } from '../../lib/store/report/readReport';
import type { ReportColumns } from '../../lib/store/report/reportColumns';
import type { HalfNews, HalfOrder } from './halfLine';

let orders = 0;

/** Has the clients after a key read by the worker at the other end of a port; undefined: it could not. */
export function otherHalf(
  port: MessagePort,
  settings: Pick<ReportSettings, 'rules' | 'today'>,
  key: DataKey | undefined,
): (after: string, onClients: (read: number) => void) => Promise<ReportColumns | undefined> {
  return (after, onClients) =>
    new Promise((resolve) => {
      const id = ++orders;
      port.onmessage = ({ data }: MessageEvent<HalfNews>) => {
        if (data.id !== id) return;
        if (data.kind === 'reading') onClients(data.clients);
        else resolve(data.kind === 'read' ? data.columns : undefined);
      };
      port.postMessage({
        id,
        settings: { rules: settings.rules, today: settings.today },
        key,
        after,
      } satisfies HalfOrder);
    });
}
