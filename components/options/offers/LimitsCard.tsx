import {
  offers_cooldown_help,
  offers_limit,
  offers_limits,
  offers_limits_lead,
  offers_margin_help,
} from '../../../lib/locales/messages/messages';
import { Field } from '../../Field';
import { Setting } from '../Setting';
import { type LimitField, limitField, limitFields, limitText } from './catalogueDraft';
import { catalogueProblemText } from './catalogueProblemText';
import { unitOfLimit } from './offerUnits';
import type { CatalogueForm } from './useCatalogueForm';

const HELP: Readonly<Partial<Record<LimitField, () => string>>> = {
  marginFloor: offers_margin_help,
  cooldownDays: offers_cooldown_help,
};

/** What no promise may exceed. */
export function LimitsCard({ form }: { readonly form: CatalogueForm }) {
  return (
    <section class="card" aria-label={offers_limits()}>
      <h3>{offers_limits()}</h3>
      <p class="muted">{offers_limits_lead()}</p>
      {limitFields.map((field) => (
        <Limit key={field} field={field} form={form} />
      ))}
    </section>
  );
}

function Limit({ field, form }: { readonly field: LimitField; readonly form: CatalogueForm }) {
  const { catalogue, edits, problems } = form;
  const id = limitField(field);
  const text = limitText(catalogue, edits, field);
  const found = problems.find((problem) => problem.offer === undefined && problem.field === field);
  const help = HELP[field]?.();
  return (
    <Setting label={offers_limit({ field })} controlId={id} {...(help && { help })}>
      <Field
        id={id}
        value={text}
        onInput={(typed) => form.onType(id, typed)}
        inputMode="decimal"
        unit={unitOfLimit(field, catalogue.limits.currency, text)}
        {...(help && { describedBy: `${id}-help` })}
        error={found && catalogueProblemText(found)}
      />
    </Setting>
  );
}
