import type { Day } from '../../lib/domain/day';
import {
  teach_all,
  teach_all_hint,
  teach_all_no,
  teach_all_yes,
  teach_currency,
  teach_currency_none,
  teach_day_order,
  teach_decimal,
} from '../../lib/locales/messages/messages';
import { formatDay } from '../formatDay';
import type { AsksView, TeachProps } from './teachView';

interface AsksProps {
  readonly asks: AsksView;
  readonly today: Day;
  readonly act: TeachProps['act'];
}

/** Currencies of most of our users; others keep the sign that stands beside the sum. */
const CURRENCIES = [
  'RUB',
  'USD',
  'EUR',
  'KZT',
  'BYN',
  'UZS',
  'KGS',
  'AMD',
  'GEL',
  'AZN',
  'UAH',
  'TRY',
  'GBP',
  'CNY',
  'AED',
  'INR',
];

/** What the page alone cannot tell about its list. */
export function TeachAsks({ asks: { dayOrder, decimal, currency, showsAll }, today, act }: AsksProps) {
  return (
    <>
      {dayOrder && (
        <Choice
          ask={teach_day_order({ text: dayOrder.text })}
          options={[
            { label: formatDay(dayOrder.dmy, today), choose: () => act({ kind: 'dayOrder', dayOrder: 'dmy' }) },
            { label: formatDay(dayOrder.mdy, today), choose: () => act({ kind: 'dayOrder', dayOrder: 'mdy' }) },
          ]}
        />
      )}
      {decimal && (
        <Choice
          ask={teach_decimal({ text: decimal.text })}
          options={[
            { label: decimal.comma, choose: () => act({ kind: 'decimal', decimal: ',' }) },
            { label: decimal.point, choose: () => act({ kind: 'decimal', decimal: '.' }) },
          ]}
        />
      )}
      {currency && <Currency chosen={currency.chosen} act={act} />}
      {showsAll !== undefined && showsAll !== 'more' && (
        <Choice
          ask={teach_all()}
          hint={teach_all_hint()}
          options={[
            {
              label: teach_all_yes(),
              isChosen: showsAll === 'all',
              choose: () => act({ kind: 'showsAll', all: true }),
            },
            {
              label: teach_all_no(),
              isChosen: showsAll === 'part',
              choose: () => act({ kind: 'showsAll', all: false }),
            },
          ]}
        />
      )}
    </>
  );
}

interface ChoiceProps {
  readonly ask: string;
  readonly hint?: string;
  readonly options: readonly { readonly label: string; readonly isChosen?: boolean; readonly choose: () => void }[];
}

function Choice({ ask, hint, options }: ChoiceProps) {
  return (
    <fieldset class="ask">
      <legend>{ask}</legend>
      {options.map(({ label, isChosen = false, choose }) => (
        <label key={label} class="choice">
          <input type="radio" name={ask} checked={isChosen} onChange={(event) => event.isTrusted && choose()} />
          <span>{label}</span>
        </label>
      ))}
      {hint && <small>{hint}</small>}
    </fieldset>
  );
}

function Currency({ chosen, act }: { readonly chosen: string | undefined; readonly act: TeachProps['act'] }) {
  const choose = (event: Event & { readonly currentTarget: HTMLSelectElement }) =>
    event.isTrusted && act({ kind: 'currency', currency: event.currentTarget.value || undefined });
  return (
    <label class="ask">
      <span>{teach_currency()}</span>
      <select class="field" value={chosen ?? ''} onChange={choose}>
        <option value="">{teach_currency_none()}</option>
        {CURRENCIES.map((code) => (
          <option key={code} value={code}>
            {code}
          </option>
        ))}
      </select>
    </label>
  );
}
