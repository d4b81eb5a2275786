import { OFTEN } from '../../lib/domain/report/deserving';
import { report_deserving, report_deserving_none, report_deserving_text } from '../../lib/locales/messages/messages';
import { formatNumber } from '../formatNumber';
import { Card } from './Card';
import { NamedClients } from './NamedClients';
import type { PartProps } from './reportView';

/** Who buys often and never slept: whom a bonus programme is for. */
export function DeservingCard({ report: { deserving } }: Pick<PartProps, 'report'>) {
  return (
    <Card subject="deserving" title={report_deserving()} span={5}>
      {deserving.total === 0 ? (
        <p class="faint">{report_deserving_none()}</p>
      ) : (
        <p>{report_deserving_text({ times: formatNumber(OFTEN), count: formatNumber(deserving.total) })}</p>
      )}
      <NamedClients title={report_deserving()} clients={deserving} />
    </Card>
  );
}
