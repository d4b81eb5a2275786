import type { DealTexts } from '../adapter';
import { shownText, shownValue, shownValues } from '../shownText';

/*
 * The form of a record in a model-driven app. Controls are named by their field, whatever the language. Dialogs and
 * panes at the side hold forms of other records with the same names.
 */
const OWN = ':not([role="dialog"] *)';

const controls = (field: string) => `input[data-id^="${field}.fieldControl"]${OWN}`;

const control = (root: ParentNode, field: string) => shownValue(root.querySelector(controls(field)));

/** Behind the name the title says whether the form is saved, in an element of its own. */
export function title(root: ParentNode): string | undefined {
  const heading =
    root.querySelector(`[data-id="header_title"]${OWN}`) ?? root.querySelector(`#headerContainer h1${OWN}`);
  const given = heading?.getAttribute('title')?.trim();
  if (given) return given;
  const texts = [...(heading?.childNodes ?? [])].filter((part) => part.nodeType === 3);
  return (
    texts
      .map((part) => part.textContent ?? '')
      .join('')
      .trim() || undefined
  );
}

export const name = [title, (root: ParentNode) => control(root, 'name')];

const valuesOf = (root: ParentNode, fields: readonly string[]) =>
  shownValues(root.querySelectorAll(fields.map(controls).join(', ')));

export const phones = (root: ParentNode) => valuesOf(root, ['telephone1', 'mobilephone', 'telephone2']);
export const emails = (root: ParentNode) => valuesOf(root, ['emailaddress1', 'emailaddress2']);

/** The chosen record of a lookup, in the form or in its header. It is named without an id. */
export const lookup = (field: string) =>
  `[data-id*="${field}.fieldControl-LookupResultsDropdown_${field}_selected_tag"][role="link"]${OWN}`;

/** Won and lost as the CRM writes them in English; the button is there in every language. */
function outcomeOf(root: ParentNode): DealTexts['outcome'] {
  if (root.querySelector(`button[data-id*="MarkAsWon"]${OWN}`)) return 'open';
  const state = shownText(
    root.querySelector(`[id*="statecode.fieldControl-pickliststatus-comboBox_text-value"]${OWN}`),
  );
  if (state === 'Won') return 'won';
  return state === 'Lost' ? 'lost' : undefined;
}

/** An open opportunity shows its plan, a closed one what came of it. */
export function opportunity(root: ParentNode): DealTexts {
  const outcome = outcomeOf(root);
  const isOpen = outcome === 'open';
  const day = isOpen ? 'estimatedclosedate' : 'actualclosedate';
  return {
    id: undefined, // no form holds one
    title: title(root) ?? control(root, 'name'),
    on: outcome && control(root, day),
    amount: outcome && control(root, isOpen ? 'estimatedvalue' : 'actualvalue'),
    outcome,
  };
}
