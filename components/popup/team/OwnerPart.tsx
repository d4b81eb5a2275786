import { type ComponentChildren, Fragment } from 'preact';
import type { Day } from '../../../lib/domain/day';
import { workingDaysFor } from '../../../lib/domain/policy/dayPlan';
import type { OwnerCalls } from '../../../lib/domain/team/teamCalls';
import {
  popup_group_cut,
  popup_recoverable,
  team_calls,
  team_days,
  team_nobody,
} from '../../../lib/locales/messages/messages';
import { formatHeadlineMoney } from '../../formatMoney';
import { formatNumber } from '../../formatNumber';
import { agreedText } from '../agreedText';
import type { DayRowProps } from '../DayRow';
import { Folded } from '../Fold';
import { wakeText } from '../rowText';

/** Draws a client to call as the list draws him. */
export type LineOf = (line: Pick<DayRowProps, 'row' | 'text' | 'isFirst'>) => ComponentChildren;

export interface OwnerPartProps {
  readonly part: OwnerCalls;
  readonly today: Day;
  /** Calls one person makes a day. */
  readonly capacity: number;
  readonly lineOf: LineOf;
}

/** One manager: his calls, the money in them and the days they take; opened, the calls themselves. */
export function OwnerPart({ part, today, capacity, lineOf }: OwnerPartProps) {
  const head = (arrow: ComponentChildren) => (
    <>
      {arrow}
      <OwnerLine part={part} capacity={capacity} />
    </>
  );
  return (
    <Folded look="row owner-part" head={head}>
      <OwnerRows part={part} today={today} lineOf={lineOf} />
    </Folded>
  );
}

function OwnerLine({ part: { name, total, recoverable }, capacity }: Pick<OwnerPartProps, 'part' | 'capacity'>) {
  const shown = name ?? team_nobody();
  const days = workingDaysFor(total, capacity);
  const sums = recoverable.filter(({ amountMinor }) => amountMinor > 0);
  return (
    <>
      <span class="name">
        <span title={shown}>{shown}</span>
      </span>
      <span class="sum">
        {sums.length > 0 && <span class="unseen">{popup_recoverable()}</span>}
        {sums.map(({ amountMinor, currency }) => formatHeadlineMoney(amountMinor, currency)).join(', ')}
      </span>
      <span class="why">{team_calls({ n: total, count: formatNumber(total) })}</span>
      <span class="late">{days !== undefined && team_days({ n: days })}</span>
    </>
  );
}

function OwnerRows({ part: { rows, total }, today, lineOf }: Pick<OwnerPartProps, 'part' | 'today' | 'lineOf'>) {
  return (
    <>
      <ul>
        {rows.map((row, index) => (
          <Fragment key={row.key}>
            {lineOf({
              row,
              text: row.occasion === 'agreed' ? agreedText(row, today) : wakeText(row, today),
              isFirst: index === 0,
            })}
          </Fragment>
        ))}
      </ul>
      {rows.length < total && (
        <p class="cut">{popup_group_cut({ shown: formatNumber(rows.length), total: formatNumber(total) })}</p>
      )}
    </>
  );
}
