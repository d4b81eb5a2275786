import { useLayoutEffect, useRef } from 'preact/hooks';
import './numbers.css';
import { dayPlan, recoverableOfRows, savedCalls } from '../../../lib/domain/policy/dayPlan';
import type { Rules } from '../../../lib/domain/rules';
import { teamLeft } from '../../../lib/domain/team/teamLeft';
import type { WakeUpList, WakeUpRow } from '../../../lib/domain/wakeUpList';
import {
  day_bought,
  day_group_queue,
  number_calls,
  number_list,
  number_list_close,
  number_money,
  number_money_team,
  number_more,
  number_rhythm,
  number_rhythm_text,
  number_saved,
  number_sum,
  number_sum_text,
  number_waiting,
  popup_calls_today,
  popup_saved,
} from '../../../lib/locales/messages/messages';
import { formatNumber } from '../../formatNumber';
import { IconButton } from '../../IconButton';
import { closeIcon } from '../../icons';
import { barText } from '../barText';
import { Item } from './Item';
import { Settled } from './Settled';
import { Stake } from './Stake';
import { sumExample } from './sumExample';
import { TeamCalls } from './TeamCalls';

export interface NumbersProps {
  readonly list: WakeUpList;
  readonly chance: Rules['returnChance'];
  /** True where the list stands by manager: its numbers are then of the whole team. */
  readonly isByOwner: boolean;
  readonly onClose: () => void;
}

/** Every number of the popup with what it is and how it came today; Escape goes back to the list. */
export function Numbers({ list, chance, isByOwner, onClose }: NumbersProps) {
  const box = useRef<HTMLElement>(null);
  useLayoutEffect(() => box.current?.focus(), []);
  return (
    <section
      class="numbers"
      ref={box}
      tabIndex={-1}
      aria-label={number_list()}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      <header>
        <h2>{number_list()}</h2>
        <IconButton size="small" icon={closeIcon} label={number_list_close()} onPress={onClose} />
      </header>
      <div class="scroll">
        {isByOwner ? <TeamCalls list={list} /> : <Calls list={list} />}
        {isByOwner ? (
          <Stake sums={teamLeft(list).recoverable} text={number_money_team()} list={list} chance={chance} />
        ) : (
          <Stake sums={recoverableOfRows(rowsOf(list))} text={number_money()} list={list} chance={chance} />
        )}
        <Held list={list} />
        <Line list={list} />
        <a href="/help.html#list" target="_blank" rel="noreferrer">
          {number_more()}
        </a>
      </div>
    </section>
  );
}

interface PartProps {
  readonly list: WakeUpList;
}

function Calls({ list }: PartProps) {
  const { agreed, wake, settled, waiting, capacity } = dayPlan(list);
  const calls = agreed.length + wake.length;
  return (
    <>
      <Item name={`${formatNumber(calls)}\u00a0${popup_calls_today({ n: calls })}`}>
        <p>
          {number_calls({
            capacity: formatNumber(capacity),
            done: formatNumber(settled.length),
            agreed: formatNumber(agreed.length),
          })}
        </p>
      </Item>
      <Settled done={settled.length} of={calls + settled.length} />
      {waiting > 0 && (
        <Item name={day_group_queue({ count: formatNumber(waiting) })}>
          <p>{number_waiting({ capacity: formatNumber(capacity) })}</p>
        </Item>
      )}
    </>
  );
}

function rowsOf(list: WakeUpList): readonly WakeUpRow[] {
  const { agreed, wake } = dayPlan(list);
  return [...agreed, ...wake];
}

/** Calls that need not be made, by the rule that holds each back. */
function Held({ list }: PartProps) {
  const { total, by } = savedCalls(list);
  if (total === 0) return undefined;
  return (
    <Item name={popup_saved({ count: formatNumber(total) })}>
      <p>{number_saved()}</p>
      <ul>
        {by.map(({ bar, calls }) => (
          <li key={bar}>
            <span>{bar === 'bought' ? day_bought() : barText[bar]()}</span>
            <span>{formatNumber(calls)}</span>
          </li>
        ))}
      </ul>
    </Item>
  );
}

/** What stands in a line of the list. */
function Line({ list }: PartProps) {
  const example = sumExample(list);
  return (
    <>
      <Item name={number_sum()}>
        <p>{number_sum_text()}</p>
        {example && <p>{example}</p>}
      </Item>
      <Item name={number_rhythm()}>
        <p>{number_rhythm_text()}</p>
      </Item>
    </>
  );
}
