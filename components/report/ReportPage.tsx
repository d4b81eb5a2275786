import { useState } from 'preact/hooks';
import {
  report_again,
  report_empty_filter_text,
  report_empty_filter_title,
  report_empty_text,
  report_empty_title,
  report_failed,
  report_failed_text,
  report_loading,
  report_loading_read,
  report_locked,
  report_locked_text,
  report_open_data,
  report_open_sites,
  report_partial,
  report_recount,
  report_stale,
} from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import { Empty } from '../Empty';
import { formatNumber } from '../formatNumber';
import { doubtfulIcon, lockIcon, partialIcon, readingIcon } from '../icons';
import { Note } from '../Note';
import { Skeleton } from '../Skeleton';
import { BonusCard } from './BonusCard';
import { ControlCard } from './ControlCard';
import { DeservingCard } from './DeservingCard';
import { HoursCard } from './HoursCard';
import { InTurn } from './InTurn';
import { Kpis } from './Kpis';
import { ForgottenCard, NotesCard, UnansweredCard } from './ListCards';
import { MovesCard } from './MovesCard';
import { ReasonsCard } from './ReasonsCard';
import { ReportHead, Title } from './ReportHead';
import { ReturnsCard } from './ReturnsCard';
import { RfmCard } from './RfmCard';
import type { PartProps, ReportEvents, ReportFailure, ReportView, ShownReport } from './reportView';
import { type Measure, SharesCard } from './SharesCard';
import { TeamCard } from './TeamCard';

export interface ReportPageProps {
  readonly view: ReportView;
  readonly events: ReportEvents;
}

/** The page of the head of sales: where the base is going, and what waking it costs and brings. */
export function ReportPage({ view, events }: ReportPageProps) {
  const { state } = view;
  return (
    <main class="report">
      {state.kind === 'shown' ? (
        <Shown shown={state.shown} view={view} events={events} />
      ) : (
        <>
          <Title />
          {state.kind === 'loading' && <Loading read={state.read} />}
          {state.kind === 'failed' && <Failed why={state.why} onRetry={events.onRetry} />}
          {state.kind === 'empty' && <NothingYet />}
        </>
      )}
      <TeamCard view={view.team} events={events} />
    </main>
  );
}

interface ShownProps extends ReportPageProps {
  readonly shown: ShownReport;
}

function Shown({ shown, view, events }: ShownProps) {
  const [measure, chooseMeasure] = useState<Measure>('clients');
  const { front, report, isStale } = shown;
  const first = [
    <Kpis key="kpis" report={front} view={view} />,
    <SharesCard key="shares" report={front} events={events} measure={measure} />,
  ];
  const rest = report ? cardsOf({ report, view, events }) : [<Bones key="bones" />];
  return (
    <>
      <ReportHead shown={shown} events={events} measure={measure} onMeasure={chooseMeasure} />
      <Partial read={shown.read} />
      {isStale && (
        <Note icon={readingIcon} acts={<Button onPress={events.onRetry}>{report_recount()}</Button>}>
          {report_stale()}
        </Note>
      )}
      {front.clients === 0 ? (
        <Empty title={report_empty_filter_title()}>{report_empty_filter_text()}</Empty>
      ) : (
        <InTurn of={report ?? front} parts={[...first, ...rest]} />
      )}
    </>
  );
}

/** All that stands behind the shares. */
function cardsOf(parts: PartProps) {
  return [
    <MovesCard key="moves" {...parts} />,
    <ReasonsCard key="reasons" {...parts} />,
    <ReturnsCard key="returns" {...parts} />,
    <BonusCard key="bonuses" {...parts} />,
    <ControlCard key="control" {...parts} />,
    <HoursCard key="hours" {...parts} />,
    <ForgottenCard key="forgotten" {...parts} />,
    <UnansweredCard key="unanswered" {...parts} />,
    <DeservingCard key="deserving" {...parts} />,
    <RfmCard key="rfm" {...parts} />,
    <NotesCard key="notes" {...parts} />,
  ];
}

/** A part of a base is never passed off as all of it. */
function Partial({ read: { known, complete } }: Pick<ShownReport, 'read'>) {
  if (complete === known) return undefined;
  return (
    <Note tone="warn" icon={partialIcon} acts={<a href="options.html#sites">{report_open_sites()}</a>}>
      {report_partial({ complete: formatNumber(complete), known: formatNumber(known) })}
    </Note>
  );
}

function Loading({ read }: { readonly read: number }) {
  return (
    <div class="loading" role="status">
      <p>{report_loading()}</p>
      {read > 0 && <p class="muted">{report_loading_read({ n: read, count: formatNumber(read) })}</p>}
      <Bones />
    </div>
  );
}

/** What is not there yet. */
function Bones() {
  return (
    <div class="bones" aria-hidden="true">
      <Skeleton width="100%" />
      <Skeleton width="80%" />
      <Skeleton width="90%" />
    </div>
  );
}

function Failed({ why, onRetry }: { readonly why: ReportFailure; readonly onRetry: () => void }) {
  const data = <a href="options.html#data">{report_open_data()}</a>;
  if (why === 'locked') {
    return (
      <Empty icon={lockIcon} title={report_locked()} act={data}>
        {report_locked_text()}
      </Empty>
    );
  }
  return (
    <Empty
      icon={doubtfulIcon}
      title={report_failed()}
      act={
        <span class="acts">
          <Button onPress={onRetry}>{report_again()}</Button> {data}
        </span>
      }
    >
      {report_failed_text()}
    </Empty>
  );
}

function NothingYet() {
  return (
    <Empty title={report_empty_title()} act={<a href="options.html#sites">{report_open_sites()}</a>}>
      {report_empty_text()}
    </Empty>
  );
}
