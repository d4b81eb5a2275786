import { useState } from 'preact/hooks';
import { savedCalls } from '../../lib/domain/policy/dayPlan';
import type { Rules } from '../../lib/domain/rules';
import type { RecoverableSum, WakeUpList } from '../../lib/domain/wakeUpList';
import {
  day_calls_left,
  day_progress,
  day_progress_name,
  day_saved_short,
  popup_recoverable,
} from '../../lib/locales/messages/messages';
import { formatHeadlineMoney } from '../formatMoney';
import { formatNumber } from '../formatNumber';
import { Progress } from '../Progress';
import { Formula } from './parts';

/** What is counted in the heading. */
export interface HeroWords {
  /** Calls left. */
  readonly calls: number;
  /** What they are, while none of them is done. */
  readonly words: (count: { readonly n: number }) => string;
  /** What they may bring back. */
  readonly sums: readonly RecoverableSum[];
  /** Of one person's day, or of a whole team: for the words of the formula. */
  readonly of: 'day' | 'team';
}

export interface HeroProps extends HeroWords {
  readonly list: WakeUpList;
  readonly chance: Rules['returnChance'];
}

/** How many calls are left, and the money they may bring back; each currency stands for itself and opens its formula. */
export function Hero({ calls, words, sums: all, of, list, chance }: HeroProps) {
  const [isOpen, setOpen] = useState(false);
  const done = list.day?.settled.length ?? 0;
  const sums = all.filter(({ amountMinor }) => amountMinor > 0);
  return (
    <section class="hero">
      <div class="line">
        <strong>{formatNumber(calls)}</strong>
        <span>{(done > 0 ? day_calls_left : words)({ n: calls })}</span>
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
        {isOpen && <Formula sums={sums} of={of} recoverable={list.recoverable} chance={chance} />}
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
