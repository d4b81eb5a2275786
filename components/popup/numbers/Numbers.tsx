import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import './numbers.css';
import { dayPlan, recoverableOfRows, savedCalls } from '../../../lib/domain/policy/dayPlan';
import type { Rules } from '../../../lib/domain/rules';
import type { WakeUpList } from '../../../lib/domain/wakeUpList';
import {
  day_bought,
  day_formula_base,
  day_group_queue,
  day_progress,
  number_calls,
  number_done,
  number_list,
  number_list_close,
  number_money,
  number_more,
  number_rhythm,
  number_rhythm_text,
  number_saved,
  number_sum,
  number_sum_text,
  number_waiting,
  popup_calls_today,
  popup_recoverable,
  popup_saved,
} from '../../../lib/locales/messages/messages';
import { formatMoney, formatWholeMoney } from '../../formatMoney';
import { formatNumber } from '../../formatNumber';
import { IconButton } from '../../IconButton';
import { closeIcon } from '../../icons';
import { barText } from '../barText';
import { stakeFormula } from '../stakeFormula';
import { sumExample } from './sumExample';

export interface NumbersProps {
  readonly list: WakeUpList;
  readonly chance: Rules['returnChance'];
  readonly onClose: () => void;
}

/** Every number of the popup with what it is and how it came today; Escape goes back to the list. */
export function Numbers({ list, chance, onClose }: NumbersProps) {
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
        <Calls list={list} />
        <Stake list={list} chance={chance} />
        <Held list={list} />
        <Line list={list} />
        <a href="/help.html#list" target="_blank" rel="noreferrer">
          {number_more()}
        </a>
      </div>
    </section>
  );
}

/** One number: its name as it stands in the list, and what is to be said of it. */
function Item({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <article>
      <h3>{name}</h3>
      {children}
    </article>
  );
}

interface PartProps {
  readonly list: WakeUpList;
}

function Calls({ list }: PartProps) {
  const { agreed, wake, settled, waiting, capacity } = dayPlan(list);
  const calls = agreed.length + wake.length;
  const all = calls + settled.length;
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
      {settled.length > 0 && (
        <Item name={day_progress({ done: formatNumber(settled.length), of: formatNumber(all) })}>
          <p>{number_done()}</p>
        </Item>
      )}
      {waiting > 0 && (
        <Item name={day_group_queue({ count: formatNumber(waiting) })}>
          <p>{number_waiting({ capacity: formatNumber(capacity) })}</p>
        </Item>
      )}
    </>
  );
}

function Stake({ list, chance }: Pick<NumbersProps, 'list' | 'chance'>) {
  const { agreed, wake } = dayPlan(list);
  const sums = recoverableOfRows([...agreed, ...wake]).filter(({ amountMinor }) => amountMinor > 0);
  if (sums.length === 0) return undefined;
  return (
    <Item name={popup_recoverable()}>
      {sums.map((sum) => (
        <p key={sum.currency}>
          {stakeFormula(sum, chance)} = <b>{formatMoney(sum.amountMinor, sum.currency)}</b>
        </p>
      ))}
      <p>{number_money()}</p>
      {list.recoverable.map(({ amountMinor, currency, clients }) => (
        <p key={currency}>{day_formula_base({ n: clients, money: formatWholeMoney(amountMinor, currency) })}</p>
      ))}
    </Item>
  );
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
