import type { Day } from '../../../lib/domain/day';
import type { Difference } from '../../../lib/domain/rulesFile/difference';
import type { RulePart } from '../../../lib/domain/rulesFile/part';
import {
  head_cancel,
  head_from,
  head_from_by,
  head_gone,
  head_kept,
  head_more,
  head_new,
  head_not_locking,
  head_nothing,
  head_now,
  head_part,
  head_plan,
  head_take,
  head_texts,
  head_was,
  head_will_lock,
  head_will_open,
} from '../../../lib/locales/messages/messages';
import { Button } from '../../Button';
import { formatDay } from '../../formatDay';
import { dayOfInstant } from '../../formatInstant';
import { formatNumber } from '../../formatNumber';
import { infoIcon, lockIcon } from '../../icons';
import { Note } from '../../Note';
import { changeText } from '../changeText';
import { differenceName, differenceValue } from './differenceText';
import type { PlanView, RulesFileEvents } from './rulesFileView';

/** Values listed one by one; more are counted. */
const MOST_LINES = 40;

interface PlanProps {
  readonly plan: PlanView;
  readonly events: Pick<RulesFileEvents, 'onTake' | 'onCancel'>;
  readonly today: Day;
}

/** What a file changes, before it does. */
export function Plan({ plan, events, today }: PlanProps) {
  const day = formatDay(dayOfInstant(plan.savedAt), today);
  return (
    <div class="plan">
      <h4>{head_plan()}</h4>
      <p class="muted">{plan.savedBy === '' ? head_from({ day }) : head_from_by({ day, by: plan.savedBy })}</p>
      <Changes plan={plan} />
      <Locking plan={plan} />
      <div class="acts">
        <Button look="wake" onPress={events.onTake}>
          {head_take()}
        </Button>
        <Button look="text" onPress={events.onCancel}>
          {head_cancel()}
        </Button>
      </div>
    </div>
  );
}

function Changes({ plan: { rules, values, texts, currency } }: { readonly plan: PlanView }) {
  if (rules.length + values.length + texts === 0) return <p>{head_nothing()}</p>;
  const more = values.length - MOST_LINES;
  return (
    <ul class="changes">
      {rules.map((change) => {
        const text = changeText(change);
        return <li key={text}>{text}</li>;
      })}
      {values.slice(0, MOST_LINES).map((difference) => (
        <Value key={difference.path.join('.')} difference={difference} currency={currency} />
      ))}
      {more > 0 && <li class="muted">{head_more({ n: formatNumber(more) })}</li>}
      {texts > 0 && <li>{head_texts({ n: texts })}</li>}
    </ul>
  );
}

interface ValueProps {
  readonly difference: Difference;
  readonly currency: string | undefined;
}

function Value({ difference, currency }: ValueProps) {
  const { before, after } = difference;
  return (
    <li>
      {differenceName(difference)}{' '}
      <span class="muted">
        {before === undefined ? head_new() : head_was({ value: differenceValue(difference, before, currency) })},{' '}
        {after === undefined ? head_gone() : head_now({ value: differenceValue(difference, after, currency) })}
      </span>
    </li>
  );
}

function Locking({ plan: { kept, locks, refusedLocks, opens } }: { readonly plan: PlanView }) {
  return (
    <>
      {kept.length > 0 && <Note icon={lockIcon}>{head_kept({ parts: named(kept) })}</Note>}
      {locks.length > 0 && <Note icon={lockIcon}>{head_will_lock({ parts: named(locks) })}</Note>}
      {refusedLocks.length > 0 && <Note icon={infoIcon}>{head_not_locking()}</Note>}
      {opens && <Note icon={infoIcon}>{head_will_open()}</Note>}
    </>
  );
}

function named(parts: readonly RulePart[]): string {
  return parts.map((part) => head_part({ part })).join(', ');
}
