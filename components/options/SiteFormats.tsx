import type { SiteAnswer } from '../../lib/domain/siteKnowledge';
import {
  options_formats,
  options_formats_currency,
  options_formats_dates,
  options_formats_decimal,
  options_formats_help,
  options_formats_label,
  order_day_first,
  order_month_first,
} from '../../lib/locales/messages/messages';
import { currencyName } from '../currencyName';
import type { OptionsEvents, SiteRow } from './optionsView';

export interface SiteFormatsProps extends Pick<OptionsEvents, 'onTellOfSite'> {
  readonly site: Pick<SiteRow, 'origin' | 'formats'>;
  readonly host: string;
}

/** Offered beside the one that was told; the strip asks with those of the site's own country. */
const CURRENCIES =
  'RUB KZT BYN UAH UZS KGS AMD GEL AZN USD EUR GBP CHF PLN CZK TRY INR CNY JPY AED BRL MXN CAD AUD'.split(' ');

/** What the user has told of how dates and sums are written on a site, to be changed; nothing where nothing was asked. */
export function SiteFormats({ site, host, onTellOfSite }: SiteFormatsProps) {
  const { dayOrder, decimal, currency } = site.formats;
  const tell = (answer: SiteAnswer) => onTellOfSite(site.origin, answer);
  return (
    <>
      {dayOrder && (
        <Choice
          what={options_formats_dates()}
          host={host}
          value={dayOrder}
          values={[
            ['dmy', order_day_first()],
            ['mdy', order_month_first()],
          ]}
          onChoose={(chosen) => tell({ kind: 'dayOrder', dayOrder: chosen })}
        />
      )}
      {decimal && (
        <Choice
          what={options_formats_decimal()}
          host={host}
          value={decimal}
          values={[
            [',', '1\u00a0234,50'],
            ['.', '1,234.50'],
          ]}
          onChoose={(chosen) => tell({ kind: 'decimal', decimal: chosen })}
        />
      )}
      {currency && (
        <Choice
          what={options_formats_currency()}
          host={host}
          value={currency}
          values={[...new Set([currency, ...CURRENCIES])].map((code) => [code, currencyName(code)])}
          onChoose={(chosen) => tell({ kind: 'currency', currency: chosen })}
        />
      )}
    </>
  );
}

interface ChoiceProps<T extends string> {
  readonly what: string;
  readonly host: string;
  readonly value: T;
  readonly values: readonly (readonly [value: T, label: string])[];
  readonly onChoose: (value: T) => void;
}

function Choice<T extends string>({ what, host, value, values, onChoose }: ChoiceProps<T>) {
  const choose = (text: string) => {
    const chosen = values.find(([known]) => known === text);
    if (chosen) onChoose(chosen[0]);
  };
  return (
    <label class="source" title={options_formats_help()}>
      {options_formats({ what })}{' '}
      <select
        aria-label={options_formats_label({ what, host })}
        value={value}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        {values.map(([code, label]) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
