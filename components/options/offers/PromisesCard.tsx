import type { Library } from '../../../lib/domain/content/library';
import type { Day } from '../../../lib/domain/day';
import type { KeptOffer } from '../../../lib/domain/offer/firmCatalogue';
import { type BudgetUse, monthBudget } from '../../../lib/domain/offer/monthBudget';
import type { Limits } from '../../../lib/domain/offer/offer';
import {
  offers_log,
  offers_log_client,
  offers_log_closed,
  offers_log_day,
  offers_log_lead,
  offers_log_more,
  offers_log_nobody,
  offers_log_none,
  offers_log_offer,
  offers_log_sum,
  offers_log_until,
  offers_looking,
  offers_nameless_manager,
  offers_team,
  offers_used,
} from '../../../lib/locales/messages/messages';
import { formatDay } from '../../formatDay';
import { formatMoney } from '../../formatMoney';
import type { LoggedPromise, OffersView } from './offersView';
import { wordsOf } from './wordsProblems';

interface PromisesCardProps {
  readonly promises: OffersView['promises'];
  readonly limits: Limits;
  readonly offers: readonly KeptOffer[];
  readonly library: Library;
  readonly today: Day;
}

/** Rows that are shown. */
const SHOWN = 30;

/** What has been promised this month, and how much of its limits that has used up. */
export function PromisesCard(props: PromisesCardProps) {
  const { promises } = props;
  return (
    <section class="card" aria-label={offers_log()}>
      <h3>{offers_log()}</h3>
      <p class="muted">{offers_log_lead()}</p>
      {typeof promises === 'string' ? (
        <p>{promises === 'looking' ? offers_looking() : offers_log_closed()}</p>
      ) : (
        <Made {...props} made={promises} />
      )}
    </section>
  );
}

function Made({
  made,
  limits,
  offers,
  library,
  today,
}: PromisesCardProps & { readonly made: readonly LoggedPromise[] }) {
  const { team, managers } = monthBudget(made, limits, today);
  return (
    <>
      <ul class="budgets">
        <Budget name={offers_team()} use={team} currency={limits.currency} />
        {managers.map(({ by, ...use }) => (
          <Budget key={by} name={by || offers_nameless_manager()} use={use} currency={limits.currency} />
        ))}
      </ul>
      {made.length === 0 ? (
        <p>{offers_log_none()}</p>
      ) : (
        <table class="grid">
          <thead>
            <tr>
              <th>{offers_log_day()}</th>
              <th>{offers_log_client()}</th>
              <th>{offers_log_offer()}</th>
              <th class="r">{offers_log_sum()}</th>
              <th class="r">{offers_log_until()}</th>
            </tr>
          </thead>
          <tbody>
            {made.slice(0, SHOWN).map((one) => (
              <tr key={one.id}>
                <td>{formatDay(one.on, today)}</td>
                <td dir="auto">{one.name ?? offers_log_nobody()}</td>
                <td>
                  {offerLabel(one, offers, library)} {one.category && <small dir="auto">{one.category}</small>}
                </td>
                <td class="r">{formatMoney(one.amountMinor, one.currency)}</td>
                <td class="r">{formatDay(one.until, today)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {made.length > SHOWN && <p class="muted">{offers_log_more({ n: made.length - SHOWN })}</p>}
    </>
  );
}

function offerLabel({ offer: code, kind }: LoggedPromise, offers: readonly KeptOffer[], library: Library): string {
  const offer = offers.find((one) => one.code === code);
  const ready = library.offers.catalogue.flatMap((one) => one.offers).find((one) => one.code === code);
  const step = library.offers.ladder.find((one) => one.code === kind)?.label;
  return (offer ? wordsOf(offer, library).label : ready?.label) || step || '';
}

interface BudgetProps {
  readonly name: string;
  readonly use: BudgetUse;
  readonly currency: string;
}

function Budget({ name, use: { usedMinor, limitMinor }, currency }: BudgetProps) {
  const words = offers_used({ used: formatMoney(usedMinor, currency), limit: formatMoney(limitMinor, currency) });
  return (
    <li>
      <span dir="auto">{name}</span>
      <span class="bar" role="img" aria-label={words}>
        <i style={{ width: `${limitMinor > 0 ? Math.min(100, (100 * usedMinor) / limitMinor) : 0}%` }} />
      </span>
      <span class="r">{words}</span>
    </li>
  );
}
