import type { BaseReading } from '../../lib/domain/baseReading';
import { callsOf, type WakeUpGroup, type WakeUpList } from '../../lib/domain/wakeUpList';
import {
  popup_group_agreed,
  popup_group_first_a,
  popup_group_wake,
  popup_quiet_part_title,
  popup_quiet_text,
  popup_quiet_title,
  popup_wait_text,
  popup_wait_title,
} from '../../lib/locales/messages/messages';
import { Empty } from '../Empty';
import { formatNumber } from '../formatNumber';
import { CareFolds } from './CareFolds';
import { agreedText } from './occasionText';
import { knownClients, siteInFocus } from './popupScreen';
import type { PopupEvents, PopupView } from './popupView';
import { PartialNote, ReadingNote } from './ReadingNote';
import { RecomputingNote } from './RecomputingNote';
import { Rows, type RowsProps } from './Rows';
import { wakeText } from './rowText';
import { Saved } from './Saved';
import { StoreNote } from './StoreNote';
import { TroubleNote } from './TroubleNote';

export interface WakeUpListsProps {
  readonly list: WakeUpList;
  readonly view: PopupView;
  readonly events: PopupEvents;
}

/** Calls that were agreed, then whom to wake; folded below who is cared for, and whom we need not call at all. */
export function WakeUpLists({ list, view, events }: WakeUpListsProps) {
  const site = siteInFocus(view);
  const { onOpenClient } = events;
  const { today } = list;
  return (
    <>
      <div class="notes">
        <StoreNote store={view.store} onOptions={events.onOptions} />
        {view.recomputing && <RecomputingNote {...view.recomputing} />}
        {site && <ReadingNote site={site} today={today} events={events} />}
        {view.sites.map((each) => each.isTroubled && <TroubleNote key={each.origin} site={each} events={events} />)}
        {list.partial > 0 && <PartialNote clients={list.partial} />}
      </div>
      {callsOf(list) === 0 && <Quiet list={list} reading={site?.reading} />}
      <Calls
        title={popup_group_agreed()}
        group={list.groups?.agreed}
        end={formatNumber}
        textOf={(row) => agreedText(row, today)}
        onOpenClient={onOpenClient}
      />
      <Calls
        title={popup_group_wake()}
        group={list}
        end={(total) => wakeEnd(list, total)}
        textOf={(row) => wakeText(row, today)}
        onOpenClient={onOpenClient}
      />
      <CareFolds list={list} onOpenClient={onOpenClient} />
      <Saved list={list} onOpenClient={onOpenClient} />
    </>
  );
}

function wakeEnd({ rows }: WakeUpList, total: number): string {
  const count = formatNumber(total);
  return rows[0]?.valueClass === 'A' ? popup_group_first_a({ count }) : count;
}

interface CallsProps extends Omit<RowsProps, 'group'> {
  readonly title: string;
  readonly group: WakeUpGroup | undefined;
  /** At the end of the heading, from the number of clients. */
  readonly end: (total: number) => string;
}

/** Clients to call today, always open. */
function Calls({ title, group, end, textOf, onOpenClient }: CallsProps) {
  if (!group || group.total === 0) return undefined;
  return (
    <section>
      <h2 class="group">
        <span>{title}</span>
        <span class="end">{end(group.total)}</span>
      </h2>
      <Rows group={group} textOf={textOf} onOpenClient={onOpenClient} />
    </section>
  );
}

interface QuietProps {
  readonly list: WakeUpList;
  readonly reading: BaseReading | undefined;
}

/** Nobody to call; of a base that is not read to its end nothing more is claimed than was read. */
function Quiet({ list, reading }: QuietProps) {
  if (reading?.state === 'reading') return <Empty title={popup_wait_title()}>{popup_wait_text()}</Empty>;
  const isWhole = reading === undefined || reading.state === 'done';
  const known = knownClients(list);
  return (
    <Empty title={isWhole ? popup_quiet_title() : popup_quiet_part_title()}>
      {popup_quiet_text({ n: known, count: formatNumber(known) })}
    </Empty>
  );
}
