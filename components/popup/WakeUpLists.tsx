import type { BaseReading } from '../../lib/domain/baseReading';
import type { Bar, WakeUpList } from '../../lib/domain/wakeUpList';
import {
  popup_bar_agreed_date,
  popup_bar_capacity_used,
  popup_bar_class_c,
  popup_bar_colleague_client,
  popup_bar_contacted_recently,
  popup_bar_do_not_contact,
  popup_bar_former,
  popup_bar_open_deal,
  popup_bar_outside_hours,
  popup_bar_season_closed,
  popup_bar_silent_attempts,
  popup_group_cut,
  popup_group_first_a,
  popup_group_soon,
  popup_group_soon_end,
  popup_group_wake,
  popup_quiet_part_title,
  popup_quiet_text,
  popup_quiet_title,
  popup_saved,
  popup_saved_end,
  popup_soon_care,
  popup_wait_text,
  popup_wait_title,
} from '../../lib/locales/messages/messages';
import { Empty } from '../Empty';
import { formatWholeMoney } from '../formatMoney';
import { formatNumber } from '../formatNumber';
import { bellIcon, checkIcon } from '../icons';
import { Fold } from './Fold';
import { knownClients, siteInFocus } from './popupScreen';
import type { PopupEvents, PopupView } from './popupView';
import { PartialNote, ReadingNote } from './ReadingNote';
import { silentSince, soonWhen, whySoon, whyToday } from './rowText';
import { StoreNote } from './StoreNote';
import { WakeUpRow } from './WakeUpRow';

export interface WakeUpListsProps {
  readonly list: WakeUpList;
  readonly view: PopupView;
  readonly events: PopupEvents;
}

/** Whom to wake first; apart from them who is due soon, and whom we need not call at all. */
export function WakeUpLists({ list, view, events }: WakeUpListsProps) {
  const site = siteInFocus(view);
  return (
    <>
      <div class="notes">
        <StoreNote store={view.store} onOptions={events.onOptions} />
        {site && <ReadingNote site={site} events={events} />}
        {list.partial > 0 && <PartialNote clients={list.partial} />}
      </div>
      {list.total > 0 ? (
        <ToWake list={list} onOpenClient={events.onOpenClient} />
      ) : (
        <Quiet list={list} reading={site?.reading} />
      )}
      {list.dueSoonTotal > 0 && <DueSoon list={list} onOpenClient={events.onOpenClient} />}
      {list.barred.some((group) => group.total > 0) && <Saved list={list} onOpenClient={events.onOpenClient} />}
    </>
  );
}

type GroupProps = Pick<PopupEvents, 'onOpenClient'> & { readonly list: WakeUpList };

function averageOf(row: WakeUpList['rows'][number]): string | undefined {
  if (row.averageMinor === undefined || row.currency === undefined) return undefined;
  return formatWholeMoney(row.averageMinor, row.currency);
}

function ToWake({ list, onOpenClient }: GroupProps) {
  const count = formatNumber(list.total);
  return (
    <section>
      <h2 class="group">
        <span>{popup_group_wake()}</span>
        <span class="end">{list.rows[0]?.valueClass === 'A' ? popup_group_first_a({ count }) : count}</span>
      </h2>
      <ul>
        {list.rows.map((row, index) => (
          <WakeUpRow
            key={row.key}
            row={row}
            why={whyToday(row)}
            end={averageOf(row)}
            since={silentSince(row, list.today)}
            isFirst={index === 0}
            onOpen={onOpenClient}
          />
        ))}
      </ul>
      <Cut shown={list.rows.length} total={list.total} />
    </section>
  );
}

interface QuietProps {
  readonly list: WakeUpList;
  readonly reading: BaseReading | undefined;
}

/** Nobody to wake; of a base that is not read to its end nothing more is claimed than was read. */
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

function DueSoon({ list, onOpenClient }: GroupProps) {
  return (
    <Fold
      icon={bellIcon}
      title={popup_group_soon()}
      end={popup_group_soon_end({ count: formatNumber(list.dueSoonTotal) })}
    >
      <p class="care">{popup_soon_care()}</p>
      <ul>
        {list.dueSoon.map((row, index) => (
          <WakeUpRow
            key={row.key}
            row={row}
            why={whySoon(row, list.today)}
            end={soonWhen(row, list.today)}
            since={undefined}
            isFirst={index === 0}
            onOpen={onOpenClient}
          />
        ))}
      </ul>
      <Cut shown={list.dueSoon.length} total={list.dueSoonTotal} />
    </Fold>
  );
}

const barText: Readonly<Record<Bar, () => string>> = {
  doNotContact: popup_bar_do_not_contact,
  former: popup_bar_former,
  openDeal: popup_bar_open_deal,
  agreedDate: popup_bar_agreed_date,
  contactedRecently: popup_bar_contacted_recently,
  silentAttempts: popup_bar_silent_attempts,
  classC: popup_bar_class_c,
  seasonClosed: popup_bar_season_closed,
  colleagueClient: popup_bar_colleague_client,
  outsideHours: popup_bar_outside_hours,
  capacityUsed: popup_bar_capacity_used,
};

function Saved({ list, onOpenClient }: GroupProps) {
  const total = list.barred.reduce((sum, group) => sum + group.total, 0);
  return (
    <Fold icon={checkIcon} title={popup_saved({ count: formatNumber(total) })} end={popup_saved_end()}>
      {list.barred
        .filter((group) => group.total > 0)
        .map((group) => (
          <section key={group.bar}>
            <h3 class="group">
              <span>{barText[group.bar]()}</span>
              <span class="end">{formatNumber(group.total)}</span>
            </h3>
            <ul>
              {group.rows.map((row, index) => (
                <WakeUpRow
                  key={row.key}
                  row={row}
                  why={whyToday(row)}
                  end={averageOf(row)}
                  since={silentSince(row, list.today)}
                  isFirst={index === 0}
                  onOpen={onOpenClient}
                />
              ))}
            </ul>
            <Cut shown={group.rows.length} total={group.total} />
          </section>
        ))}
    </Fold>
  );
}

function Cut({ shown, total }: { readonly shown: number; readonly total: number }) {
  if (shown >= total) return undefined;
  return <p class="cut">{popup_group_cut({ shown: formatNumber(shown), total: formatNumber(total) })}</p>;
}
