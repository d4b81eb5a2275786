import type { ValueClass } from '../../lib/domain/assessment';
import type { ReportFilter } from '../../lib/domain/report/reportClients';
import {
  report_back,
  report_base,
  report_class,
  report_class_all,
  report_clients,
  report_currency,
  report_manager,
  report_manager_all,
  report_manager_option,
  report_measure,
  report_money,
  report_print,
  report_title,
  report_totals_export,
} from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import { formatDay } from '../formatDay';
import { formatNumber } from '../formatNumber';
import { saveIcon } from '../icons';
import { Logo } from '../Logo';
import { Select } from '../options/exports/Select';
import { Segmented } from '../Segmented';
import { printIcon } from './reportIcons';
import type { ReportEvents, ShownReport } from './reportView';
import type { Measure } from './SharesCard';

export interface ReportHeadProps {
  readonly shown: ShownReport;
  readonly events: ReportEvents;
  readonly measure: Measure;
  readonly onMeasure: (measure: Measure) => void;
}

const CLASSES = ['all', 'A', 'B', 'C'] as const;

/** Whose figures are shown, and what can be done with all of them. */
export function ReportHead({ shown, events, measure, onMeasure }: ReportHeadProps) {
  const { front: report } = shown;
  return (
    <header class="head">
      <Title
        line={report_base({
          n: report.clients,
          count: formatNumber(report.clients),
          day: `${formatDay(report.today, report.today)} ${report.today.slice(0, 4)}`,
        })}
      />
      <div class="filters">
        <Segmented
          name="measure"
          label={report_measure()}
          choices={[
            { value: 'clients', label: report_clients() },
            { value: 'money', label: report_money() },
          ]}
          value={measure}
          onChoose={onMeasure}
        />
        <Filters shown={shown} events={events} />
        <Button icon={printIcon} onPress={events.onPrint}>
          {report_print()}
        </Button>
        <Button icon={saveIcon} onPress={events.onTotals}>
          {report_totals_export()}
        </Button>
      </div>
    </header>
  );
}

export function Title({ line }: { readonly line?: string }) {
  return (
    <div class="title">
      <Logo size={20} />
      <h1>{report_title()}</h1>
      {line && <span class="muted">{line}</span>}
      <a href="options.html">{report_back()}</a>
    </div>
  );
}

function Filters({
  shown: { front: report, managers, currencies },
  events,
}: Pick<ReportHeadProps, 'shown' | 'events'>) {
  const { question } = report;
  const { filter } = question;
  const ask = (change: { readonly [Part in keyof ReportFilter]: ReportFilter[Part] | undefined }) => {
    const next = Object.entries({ ...filter, ...change }).filter(([, value]) => value !== undefined);
    events.onAsk({ ...question, filter: Object.fromEntries(next) });
  };
  return (
    <>
      <Segmented
        name="class"
        label={report_class()}
        choices={CLASSES.map((value) => ({ value, label: value === 'all' ? report_class_all() : value }))}
        value={filter.valueClass ?? 'all'}
        onChoose={(value) => ask({ valueClass: value === 'all' ? undefined : (value satisfies ValueClass) })}
      />
      {managers.length > 0 && (
        <Select
          id="manager"
          label={report_manager()}
          value={filter.manager ?? ''}
          options={[
            ['', report_manager_all()],
            ...managers.map(
              ({ name, clients }) => [name, report_manager_option({ name, count: formatNumber(clients) })] as const,
            ),
          ]}
          onChoose={(manager) => ask({ manager: manager || undefined })}
        />
      )}
      {currencies.length > 1 && (
        <Select
          id="currency"
          label={report_currency()}
          value={question.currency ?? ''}
          options={currencies.map(
            ({ name, clients }) => [name, report_manager_option({ name, count: formatNumber(clients) })] as const,
          )}
          onChoose={(currency) => events.onAsk({ ...question, currency })}
        />
      )}
    </>
  );
}
