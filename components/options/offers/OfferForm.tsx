import type { Library } from '../../../lib/domain/content/library';
import type { KeptOffer } from '../../../lib/domain/offer/firmCatalogue';
import { offerKinds, offerOfKind } from '../../../lib/domain/offer/newOffer';
import type { Offer } from '../../../lib/domain/offer/offer';
import { keyedVariables, namedVariables } from '../../../lib/domain/script/namedVariables';
import {
  offers_any_reason,
  offers_category,
  offers_category_of,
  offers_classes,
  offers_cost_kind,
  offers_cost_of,
  offers_field,
  offers_kind,
  offers_kind_of,
  offers_label,
  offers_label_wrong,
  offers_reasons,
  offers_remove,
  offers_status,
  offers_statuses,
  offers_text,
  offers_text_help,
} from '../../../lib/locales/messages/messages';
import { Button } from '../../Button';
import { Field } from '../../Field';
import { trashIcon } from '../../icons';
import { Choice } from '../Choice';
import { bookProblemText } from '../scripts/bookProblemText';
import { Checks } from './Checks';
import { type OfferField, offerField, offerText, withWords } from './catalogueDraft';
import { catalogueProblemText } from './catalogueProblemText';
import type { Worded } from './OffersCard';
import { unitOfOffer } from './offerUnits';
import type { CatalogueForm } from './useCatalogueForm';
import { wordsOf } from './wordsProblems';

interface OfferFormProps {
  readonly offer: KeptOffer;
  readonly form: CatalogueForm;
  readonly library: Library;
  readonly worded: ReturnType<Worded['get']>;
}

const classes = ['A', 'B'] as const;
const statuses = ['active', 'due', 'sleeping', 'lost', 'oneTime', 'seasonal', 'former'] as const;
const categories = ['any', 'bought', 'notBought'] as const;

/** Everything of one offer. */
export function OfferForm({ offer, form, library, worded }: OfferFormProps) {
  return (
    <div class="offer-form">
      <Words offer={offer} form={form} library={library} worded={worded} />
      <Numbers offer={offer} form={form} />
      <Holds offer={offer} form={form} library={library} />
      <div class="acts">
        <Button look="text" size="small" icon={trashIcon} onPress={() => form.onRemove(offer.code)}>
          {offers_remove()}
        </Button>
      </div>
    </div>
  );
}

function Words({ offer, form, library, worded }: OfferFormProps) {
  const { variables } = library.vocabulary;
  const { label, text } = wordsOf(offer, library);
  const [labelId, textId] = [`offer-${offer.code}-label`, `offer-${offer.code}-text`];
  const change = (words: { readonly label: string; readonly text: string }) =>
    form.onOffer(withWords(offer, library.language, words));
  const error = worded && worded.text.length > 0 ? worded.text : undefined;
  return (
    <div class="words">
      <span>
        <label for={labelId}>{offers_label()}</label>
        <Field
          id={labelId}
          value={label}
          inputMode="text"
          onInput={(typed) => change({ label: typed, text })}
          error={worded?.label ? offers_label_wrong() : undefined}
        />
      </span>
      <div class="said">
        <label for={textId}>{offers_text()}</label>
        <textarea
          id={textId}
          rows={2}
          class={error ? 'bad' : undefined}
          dir="auto"
          aria-invalid={error !== undefined}
          aria-describedby={`${textId}-help`}
          value={namedVariables(text, variables)}
          onInput={({ currentTarget }) => change({ label, text: keyedVariables(currentTarget.value, variables) })}
        />
        <small class="muted" id={`${textId}-help`}>
          {offers_text_help()}
        </small>
        {error && (
          <span class="field-error" role="alert">
            {error.map((problem) => bookProblemText({ where: '', ...problem }, variables)).join(' ')}
          </span>
        )}
      </div>
    </div>
  );
}

function Numbers({ offer, form }: Pick<OfferFormProps, 'offer' | 'form'>) {
  const hasCost = offer.cost.kind !== 'none' && offer.cost.kind !== 'discount';
  const kinds = costKinds(offer);
  return (
    <div class="numbers">
      <span>
        <label for={`offer-${offer.code}-kind`}>{offers_kind()}</label>
        <Choice
          id={`offer-${offer.code}-kind`}
          label={offers_kind()}
          value={offer.kind}
          choices={offerKinds.map((value) => ({ value, label: offers_kind_of({ kind: value }) }))}
          onChoose={(kind) => form.onOffer(offerOfKind(offer, kind))}
        />
      </span>
      {offer.kind === 'discount' && <NumberField field="percent" offer={offer} form={form} />}
      {offer.step !== 'news' && <NumberField field="capMinor" offer={offer} form={form} />}
      <NumberField field="minOrderMinor" offer={offer} form={form} />
      <NumberField field="validDays" offer={offer} form={form} />
      {kinds.length > 1 && (
        <span>
          <label for={`offer-${offer.code}-cost-kind`}>{offers_cost_kind()}</label>
          <Choice
            id={`offer-${offer.code}-cost-kind`}
            label={offers_cost_kind()}
            value={offer.cost.kind}
            choices={kinds.map((value) => ({ value, label: offers_cost_of({ kind: value }) }))}
            onChoose={(kind) => form.onOffer({ ...offer, cost: costOfKind(kind) })}
          />
        </span>
      )}
      {hasCost && <NumberField field="cost" offer={offer} form={form} />}
    </div>
  );
}

function NumberField({ field, offer, form }: { readonly field: OfferField } & Pick<OfferFormProps, 'offer' | 'form'>) {
  const id = offerField(offer.code, field);
  const { limits } = form.catalogue;
  const text = offerText(offer, limits, form.edits, field);
  const found = form.problems.find((problem) => problem.offer === offer.code && problem.field === field);
  return (
    <span>
      <label for={id}>{offers_field({ field })}</label>
      <Field
        id={id}
        value={text}
        inputMode="decimal"
        unit={unitOfOffer(field, offer.cost, limits.currency, text)}
        onInput={(typed) => form.onType(id, typed)}
        error={found && catalogueProblemText(found)}
      />
    </span>
  );
}

function costKinds({ kind, step }: Offer): readonly Offer['cost']['kind'][] {
  if (kind === 'discount') return ['discount'];
  if (step === 'news') return ['none', 'minutes'];
  return step === 'service' ? ['none', 'minutes', 'amount', 'shareOfOrder'] : ['amount', 'shareOfOrder', 'minutes'];
}

function costOfKind(kind: Offer['cost']['kind']): Offer['cost'] {
  if (kind === 'minutes') return { kind, minutes: 10 };
  if (kind === 'amount') return { kind, amountMinor: 0 };
  return kind === 'shareOfOrder' ? { kind, share: 0.05 } : { kind };
}

function Holds({ offer, form, library }: Omit<OfferFormProps, 'worded'>) {
  const causes = library.reasons.reasons.filter(({ kind }) => kind === 'cause');
  const isAny = offer.reasons === 'any';
  const problems = form.problems.filter(
    ({ offer: of, field }) => of === offer.code && ['reasons', 'classes', 'consent', 'step', 'code'].includes(field),
  );
  return (
    <>
      <Checks
        legend={offers_classes()}
        choices={classes.map((value) => ({ value, label: value }))}
        chosen={offer.classes}
        onChoose={(chosen) => form.onOffer({ ...offer, classes: classes.filter((one) => chosen.includes(one)) })}
      />
      <Checks
        legend={offers_statuses()}
        choices={statuses.map((value) => ({ value, label: offers_status({ status: value }) }))}
        chosen={offer.statuses}
        onChoose={(chosen) => form.onOffer({ ...offer, statuses: statuses.filter((one) => chosen.includes(one)) })}
      />
      {isAny ? (
        <p class="muted">
          {offers_reasons()}: {offers_any_reason()}
        </p>
      ) : (
        <Checks
          legend={offers_reasons()}
          choices={causes.map(({ code, label }) => ({ value: code, label }))}
          chosen={offer.reasons}
          onChoose={(reasons) => form.onOffer({ ...offer, reasons })}
        />
      )}
      <span class="category">
        <label for={`offer-${offer.code}-category`}>{offers_category()}</label>
        <Choice
          id={`offer-${offer.code}-category`}
          label={offers_category()}
          value={offer.category}
          choices={categories.map((value) => ({ value, label: offers_category_of({ category: value }) }))}
          onChoose={(category) => form.onOffer({ ...offer, category })}
        />
      </span>
      {problems.length > 0 && (
        <p class="field-error" role="alert">
          {problems.map(catalogueProblemText).join(' ')}
        </p>
      )}
    </>
  );
}
