import { useState } from 'preact/hooks';
import {
  call_costs_us,
  call_even,
  call_even_free,
  call_even_if,
  call_even_never,
  call_formula,
  call_margin_assumed,
  call_month_left,
  call_month_of,
  call_nothing,
  call_pays_after,
  call_pays_back,
  call_unknown,
  count_purchases_genitive,
  number_offer,
  offers_cost_minutes,
} from '../../lib/locales/messages/messages';
import { formatMoney } from '../formatMoney';
import { formatNumber } from '../formatNumber';
import { Num } from '../Num';
import type { OfferView } from './offerViews';

type Opened = 'cost' | 'pays' | 'even' | 'month';

/** What it costs and when it pays; every number opens to its formula. */
export function OfferFacts({ offer }: { readonly offer: OfferView }) {
  const [opened, open] = useState<Opened | undefined>(undefined);
  const toggle = (which: Opened) => open((now) => (now === which ? undefined : which));
  const money = (minor: number) => formatMoney(minor, offer.currency);
  const fact = (which: Opened, name: string, value: string) => (
    <>
      <dt>{name}</dt>
      <dd>
        <Num isOpen={opened === which} onOpen={() => toggle(which)}>
          {value}
        </Num>
      </dd>
      {opened === which && (
        <dd class="formula">{which === 'month' ? number_offer({ what: which }) : call_formula({ what: which })}</dd>
      )}
    </>
  );
  return (
    <dl class="facts">
      {fact('cost', call_costs_us(), costText(offer))}
      {fact('pays', call_pays_back(), paysText(offer))}
      {fact('even', call_even(), evenText(offer))}
      {offer.month &&
        fact(
          'month',
          call_month_left(),
          call_month_of({ left: money(offer.month.leftMinor), limit: money(offer.month.limitMinor) }),
        )}
      {offer.isMarginAssumed && <dd class="formula">{call_margin_assumed()}</dd>}
    </dl>
  );
}

function costText({ costMinor, costMinutes, currency }: OfferView): string {
  if (costMinutes !== undefined) return offers_cost_minutes({ n: costMinutes });
  return costMinor === 0 ? call_nothing() : formatMoney(costMinor, currency);
}

function paysText({ paysAfter, costMinor, costMinutes }: OfferView): string {
  if (costMinor === 0 && costMinutes === undefined) return call_nothing();
  return paysAfter === undefined
    ? call_unknown()
    : call_pays_after({ purchases: count_purchases_genitive({ n: paysAfter }) });
}

function evenText({ oneOf, netMinor }: OfferView): string {
  if (oneOf === 'any') return call_even_free();
  if (oneOf !== undefined) return call_even_if({ of: formatNumber(oneOf) });
  return netMinor === undefined ? call_unknown() : call_even_never();
}
