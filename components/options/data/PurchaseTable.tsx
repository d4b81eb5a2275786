import type { ClientData } from '../../../lib/domain/clientData/clientData';
import {
  data_purchases_day,
  data_purchases_id,
  data_purchases_rest,
  data_purchases_sum,
  data_purchases_what,
} from '../../../lib/locales/messages/messages';
import { formatDate } from '../../formatDay';
import { formatMoney } from '../../formatMoney';
import { formatNumber } from '../../formatNumber';

const SHOWN = 10;

/** The latest purchases, newest first. */
export function PurchaseTable({ purchases }: Pick<ClientData, 'purchases'>) {
  const latest = purchases.slice(-SHOWN).reverse();
  const hasCategories = latest.some(({ category }) => category !== undefined);
  return (
    <>
      <table class="grid purchases">
        <thead>
          <tr>
            <th scope="col">{data_purchases_day()}</th>
            <th scope="col" class="r">
              {data_purchases_sum()}
            </th>
            {hasCategories && <th scope="col">{data_purchases_what()}</th>}
            <th scope="col">{data_purchases_id()}</th>
          </tr>
        </thead>
        <tbody>
          {latest.map(({ id, on, amountMinor, currency, category }) => (
            <tr key={`${id} ${on}`}>
              <td>{formatDate(on)}</td>
              <td class="r">{amountMinor === undefined ? '—' : formatMoney(amountMinor, currency ?? 'XXX')}</td>
              {hasCategories && <td dir="auto">{category}</td>}
              <td class="muted">{id}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {purchases.length > SHOWN && (
        <p class="faint">{data_purchases_rest({ shown: formatNumber(SHOWN), n: formatNumber(purchases.length) })}</p>
      )}
    </>
  );
}
