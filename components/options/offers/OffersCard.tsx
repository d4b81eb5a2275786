import { useState } from 'preact/hooks';
import type { Library } from '../../../lib/domain/content/library';
import type { KeptOffer } from '../../../lib/domain/offer/firmCatalogue';
import { newOffer } from '../../../lib/domain/offer/newOffer';
import {
  offers_add,
  offers_any_reason,
  offers_close,
  offers_col_classes,
  offers_col_cost,
  offers_col_days,
  offers_col_offer,
  offers_col_reasons,
  offers_edit,
  offers_file_refused,
  offers_from_file,
  offers_from_trade,
  offers_ladder,
  offers_ladder_lead,
  offers_nameless,
  offers_not_own,
  offers_take_ready,
  offers_to_file,
} from '../../../lib/locales/messages/messages';
import { Button } from '../../Button';
import { ClassChip } from '../../ClassChip';
import { Icon } from '../../Icon';
import { doubtfulIcon, infoIcon, saveIcon } from '../../icons';
import { Note } from '../../Note';
import { offerIcons } from '../../panel/callIcons';
import { Choice } from '../Choice';
import { PickFile } from '../PickFile';
import { OfferForm } from './OfferForm';
import { costText, daysText } from './offerFacts';
import type { OffersEvents, OffersView } from './offersView';
import type { CatalogueForm } from './useCatalogueForm';
import { wordsOf, type wordsProblems } from './wordsProblems';

export type Worded = ReturnType<typeof wordsProblems>;

interface OffersCardProps {
  readonly form: CatalogueForm;
  readonly view: OffersView;
  readonly library: Library;
  readonly worded: Worded;
  readonly events: OffersEvents;
}

const steps = ['news', 'service', 'gift', 'discount'];

/** The catalogue as a ladder, cheapest first; one offer open at a time. */
export function OffersCard({ form, view, library, worded, events }: OffersCardProps) {
  const [open, setOpen] = useState<string>();
  const { offers, limits } = form.catalogue;
  const ladder = offers.toSorted((one, other) => steps.indexOf(one.step) - steps.indexOf(other.step));
  return (
    <section class="card offers" aria-label={offers_ladder()}>
      <h3>{offers_ladder()}</h3>
      <p class="muted">{offers_ladder_lead()}</p>
      {!view.isOwn && (
        <Note tone="plain" icon={infoIcon}>
          {offers_not_own()}
        </Note>
      )}
      <table class="grid">
        <thead>
          <tr>
            <th>{offers_col_offer()}</th>
            <th>{offers_col_reasons()}</th>
            <th>{offers_col_classes()}</th>
            <th class="r">{offers_col_cost()}</th>
            <th class="r">{offers_col_days()}</th>
            <th>
              <span class="unseen">{offers_edit()}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {ladder.map((offer) => (
            <Offer
              key={offer.code}
              offer={offer}
              form={form}
              library={library}
              worded={worded}
              isOpen={offer.code === open}
              onOpen={() => setOpen(offer.code === open ? undefined : offer.code)}
            />
          ))}
        </tbody>
      </table>
      <div class="acts">
        <Button
          size="small"
          onPress={() => {
            const made = newOffer(
              offers.map(({ code }) => code),
              limits,
            );
            form.onAdd(made);
            setOpen(made.code);
          }}
        >
          {offers_add()}
        </Button>
        <Ready view={view} onTakeReady={events.onTakeReady} />
        <Button size="small" icon={saveIcon} onPress={events.onExport}>
          {offers_to_file()}
        </Button>
        <PickFile label={offers_from_file()} accept=".json,application/json" size="small" onFile={events.onFile} />
      </div>
      {view.file.kind === 'refused' && (
        <Note tone="warn" icon={doubtfulIcon}>
          {offers_file_refused({ why: view.file.problem.why })}
        </Note>
      )}
    </section>
  );
}

function Ready({ view, onTakeReady }: Pick<OffersCardProps, 'view'> & Pick<OffersEvents, 'onTakeReady'>) {
  const [industry, setIndustry] = useState(view.industry);
  return (
    <span class="ready">
      <Choice
        label={offers_from_trade()}
        value={industry}
        choices={view.industries.map(({ code, name }) => ({ value: code, label: name }))}
        onChoose={setIndustry}
      />
      <Button size="small" onPress={() => onTakeReady(industry)}>
        {offers_take_ready()}
      </Button>
    </span>
  );
}

interface OfferProps extends Pick<OffersCardProps, 'form' | 'library' | 'worded'> {
  readonly offer: KeptOffer;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

function Offer({ offer, form, library, worded, isOpen, onOpen }: OfferProps) {
  const typed = form.typed.offers.find(({ code }) => code === offer.code) ?? offer;
  const { label } = wordsOf(offer, library);
  const isWrong = worded.has(offer.code) || form.problems.some((problem) => problem.offer === offer.code);
  const name = label || offers_nameless();
  return (
    <>
      <tr class={isOpen ? 'open' : undefined}>
        <td>
          <span class="what">
            <Icon shape={isWrong ? doubtfulIcon : offerIcons[offer.step]} />
            {name}
          </span>
        </td>
        <td class="muted">{reasonsText(offer, library)}</td>
        <td>
          <span class="what">
            {offer.classes.map((value) => (
              <ClassChip key={value} value={value} />
            ))}
          </span>
        </td>
        <td class="r">{costText(typed, form.typed.limits)}</td>
        <td class="r">{daysText(typed)}</td>
        <td class="r">
          <Button size="small" onPress={onOpen}>
            {isOpen ? offers_close() : offers_edit()}
            <span class="unseen"> {name}</span>
          </Button>
        </td>
      </tr>
      {isOpen && (
        <tr class="asking">
          <td colSpan={6}>
            <OfferForm offer={offer} form={form} library={library} worded={worded.get(offer.code)} />
          </td>
        </tr>
      )}
    </>
  );
}

function reasonsText({ reasons }: KeptOffer, library: Library): string {
  if (reasons === 'any') return offers_any_reason();
  const labels = reasons.map((code) => library.reasons.reasons.find((reason) => reason.code === code)?.label ?? code);
  return labels.length > 2 ? `${labels.slice(0, 2).join(', ')} +${labels.length - 2}` : labels.join(', ');
}
