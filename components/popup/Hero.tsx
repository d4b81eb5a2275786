import { useState } from 'preact/hooks';
import { type DayPlan, recoverableOfRows, savedCalls } from '../../lib/domain/policy/dayPlan';
import type { Rules } from '../../lib/domain/rules';
import type { WakeUpList } from '../../lib/domain/wakeUpList';
import {
  day_calls_left,
  day_progress,
  day_progress_name,
  day_saved_short,
  popup_calls_today,
  popup_recoverable,
} from '../../lib/locales/messages/messages';
import { formatHeadlineMoney } from '../formatMoney';
import { formatNumber } from '../formatNumber';
import { Progress } from '../Progress';
import { Formula } from './parts';

export interface HeroProps {
  readonly list: WakeUpList;
  readonly plan: DayPlan;
  readonly chance: Rules['returnChance'];
}

/** How many calls are left, and the money they may bring back; each currency stands for itself and opens its formula. */
export function Hero({ list, plan, chance }: HeroProps) {
  const [isOpen, setOpen] = useState(false);
  const calls = plan.agreed.length + plan.wake.length;
  const done = plan.settled.length;
  const sums = recoverableOfRows([...plan.agreed, ...plan.wake]).filter((sum) => sum.amountMinor > 0);
  return (
    <section class="hero">
      <div class="line">
        <strong>{formatNumber(calls)}</strong>
        <span>{done > 0 ? day_calls_left({ n: calls }) : popup_calls_today({ n: calls })}</span>
        {sums.length > 0 && (
          <span class="stake">
            <span>{popup_recoverable()}</span>
            <button
              type="button"
              class="num"
              aria-expanded={isOpen}
              aria-controls="formula"
              onClick={() => setOpen(!isOpen)}
            >
              {sums.map(({ amountMinor, currency }) => (
                <span key={currency}>{formatHeadlineMoney(amountMinor, currency)}</span>
              ))}
            </button>
          </span>
        )}
      </div>
      <div class="formula" id="formula" hidden={!isOpen}>
        {isOpen && <Formula sums={sums} recoverable={list.recoverable} chance={chance} />}
      </div>
      <Progress value={done} max={done + calls} label={day_progress_name()} />
      <Counts done={done} of={done + calls} saved={savedCalls(list).total} />
    </section>
  );
}

/** Said only where there is something to count. */
function Counts({ done, of, saved }: { readonly done: number; readonly of: number; readonly saved: number }) {
  if (done === 0 && saved === 0) return undefined;
  return (
    <p class="counts">
      <span>{done > 0 && day_progress({ done: formatNumber(done), of: formatNumber(of) })}</span>
      <span>{saved > 0 && day_saved_short({ count: formatNumber(saved) })}</span>
    </p>
  );
}
