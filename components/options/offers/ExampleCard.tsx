import { useState } from 'preact/hooks';
import type { Library } from '../../../lib/domain/content/library';
import type { Day } from '../../../lib/domain/day';
import { examplePromises } from '../../../lib/domain/offer/examplePromises';
import {
  offers_example,
  offers_example_binding,
  offers_example_lead,
  offers_example_note,
  offers_example_of,
  offers_example_order,
  offers_example_promise,
  offers_example_ready,
  offers_nameless,
} from '../../../lib/locales/messages/messages';
import { formatMoney } from '../../formatMoney';
import { infoIcon } from '../../icons';
import { Note } from '../../Note';
import { Choice } from '../Choice';
import type { OffersView } from './offersView';
import type { CatalogueForm } from './useCatalogueForm';
import { wordsOf } from './wordsProblems';

interface ExampleCardProps {
  readonly form: CatalogueForm;
  readonly view: OffersView;
  readonly library: Library;
  readonly today: Day;
}

const READY = 'ready';

/** What may be promised on three orders under the limits as they are typed, by the function every promise comes from. */
export function ExampleCard({ form, view, library, today }: ExampleCardProps) {
  const [chosen, setChosen] = useState(READY);
  const { limits, offers } = form.typed;
  const worth = offers.filter(({ cost }) => cost.kind !== 'none' && cost.kind !== 'minutes');
  const offer = worth.find(({ code }) => code === chosen) ?? view.example ?? worth[0];
  const rows = offer && form.problems.length === 0 ? examplePromises(offer, { ...view, limits, today }) : [];
  return (
    <section class="card" aria-label={offers_example()}>
      <h3>{offers_example()}</h3>
      <p class="muted">{offers_example_lead()}</p>
      <Choice
        label={offers_example_of()}
        value={offer?.code === chosen ? chosen : READY}
        choices={[
          ...(view.example ? [{ value: READY, label: offers_example_ready() }] : []),
          ...worth.map((one) => ({ value: one.code, label: wordsOf(one, library).label || offers_nameless() })),
        ]}
        onChoose={setChosen}
      />
      {rows.length > 0 && (
        <table class="grid">
          <thead>
            <tr>
              <th class="r">{offers_example_order()}</th>
              <th class="r">{offers_example_promise()}</th>
              <th>{offers_example_binding()}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ orderMinor, promise }) => (
              <tr key={orderMinor}>
                <td class="r">{formatMoney(orderMinor, limits.currency)}</td>
                <td class="r">
                  <b>{formatMoney(promise.amountMinor, limits.currency)}</b>
                </td>
                <td>{promise.binding && library.offers.bindingLimits[promise.binding]?.label}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Note tone="plain" icon={infoIcon}>
        {offers_example_note()}
      </Note>
    </section>
  );
}
