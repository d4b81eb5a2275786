import { useState } from 'preact/hooks';
import { minorDigits } from '../../lib/domain/minorDigits';
import type { Returns } from '../../lib/domain/report/returns';
import {
  report_new_client,
  report_new_client_cheaper,
  report_new_client_compared,
  report_new_client_none,
  report_new_client_wrong,
} from '../../lib/locales/messages/messages';
import { Field } from '../Field';
import { formatWholeMoney } from '../formatMoney';
import { formatNumber } from '../formatNumber';
import { numberOf } from '../options/numberOf';
import type { NewClientPrice, ReportEvents } from './reportView';

interface NewClientCostProps {
  readonly returns: Returns;
  readonly currency: string;
  /** What the head has said a new client costs. */
  readonly price: NewClientPrice | undefined;
  readonly onPrice: ReportEvents['onNewClient'];
}

/** What a purchase brought back cost beside what a new client costs: nobody but the head knows the latter. */
export function NewClientCost({ returns, currency, price, onPrice }: NewClientCostProps) {
  const unit = 10 ** minorDigits(currency);
  const known = price?.currency === currency ? price.minor : undefined;
  const [typed, type] = useState(known === undefined ? '' : formatNumber(known / unit, 2));
  const isWrong = typed.trim() !== '' && !(numberOf(typed) > 0);
  const take = (text: string) => {
    type(text);
    const minor = Math.round(numberOf(text) * unit);
    if (text.trim() === '') onPrice(undefined);
    else if (minor > 0) onPrice({ minor, currency });
  };
  return (
    <>
      <p class="percent">
        <label for="new-client">{report_new_client()}</label>
        <Field
          id="new-client"
          value={typed}
          unit={currency}
          inputMode="decimal"
          onInput={take}
          error={isWrong ? report_new_client_wrong() : undefined}
        />
      </p>
      {known !== undefined && <p>{comparison(returns, currency, known)}</p>}
    </>
  );
}

function comparison({ spent, purchases }: Returns, currency: string, freshMinor: number): string {
  const returnedMinor = (spent[currency] ?? 0) / purchases;
  if (!(returnedMinor > 0) || !Number.isFinite(returnedMinor)) return report_new_client_none();
  const sums = { returned: formatWholeMoney(returnedMinor, currency), fresh: formatWholeMoney(freshMinor, currency) };
  const times = freshMinor / returnedMinor;
  return times > 1
    ? report_new_client_compared({ ...sums, times: formatNumber(times, 1) })
    : report_new_client_cheaper(sums);
}
