import { useState } from 'preact/hooks';
import type { Rules } from '../../lib/domain/rules';
import { callsOf, type RecoverableSum, type WakeUpList } from '../../lib/domain/wakeUpList';
import {
  popup_calls_today,
  popup_formula,
  popup_formula_mixed,
  popup_formula_source,
  popup_recoverable,
} from '../../lib/locales/messages/messages';
import { formatMoney, formatWholeMoney } from '../formatMoney';
import { formatNumber } from '../formatNumber';
import { formatPercent } from '../formatPercent';

export interface HeroProps {
  readonly list: WakeUpList;
  readonly chance: Rules['returnChance'];
}

/** How many calls, and the money that may come back; each currency stands for itself and opens its formula. */
export function Hero({ list, chance }: HeroProps) {
  const [isOpen, setOpen] = useState(false);
  const calls = callsOf(list);
  const sums = list.recoverable.filter((sum) => sum.amountMinor > 0);
  return (
    <section class="hero">
      <div class="line">
        <strong>{formatNumber(calls)}</strong>
        <span>{popup_calls_today({ n: calls })}</span>
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
              {sums.map((sum) => (
                <span key={sum.currency}>{headline(sum)}</span>
              ))}
            </button>
          </span>
        )}
      </div>
      <div class="formula" id="formula" hidden={!isOpen}>
        {sums.map((sum) => (
          <p key={sum.currency}>
            {formulaText(sum, chance)} = <b>{formatMoney(sum.amountMinor, sum.currency)}</b>
          </p>
        ))}
        <p>{popup_formula_source({ n: sums.reduce((clients, sum) => clients + sum.clients, 0) })}</p>
      </div>
    </section>
  );
}

/** An estimate needs no kopecks; the formula has the whole sum. */
function headline({ amountMinor, currency }: RecoverableSum): string {
  return formatWholeMoney(amountMinor, currency);
}

/** One chance where all who can come back share it; rounding each client down costs at most a minor unit apiece. */
function formulaText(sum: RecoverableSum, { sleeping, lost }: Rules['returnChance']): string {
  const averages = formatMoney(sum.averagesMinor, sum.currency);
  const isWith = (chance: number) => Math.abs(sum.averagesMinor * chance - sum.amountMinor) <= sum.clients;
  const only = [sleeping, lost].find(isWith);
  if (only !== undefined) return popup_formula({ averages, chance: formatPercent(only * 100) });
  return popup_formula_mixed({
    averages,
    sleeping: formatPercent(sleeping * 100),
    lost: formatPercent(lost * 100),
  });
}
