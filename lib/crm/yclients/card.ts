import { captionsIn } from '../labels/captions';
import { headingOf } from '../labels/heading';
import { labelled, labelledElements, labelledText } from '../labels/labelled';
import type { PartsOf } from '../labels/turning';
import { PHONE } from '../labels/words';

/*
 * A client's card opens over the list of clients, whose filters have captions like the card's. So only what lies in an
 * overlay is read, and the overlay is the one in which a name is captioned.
 */
const FIRST_NAME = ['имя', 'имя клиента', 'name', 'client name', 'first name'];
const LAST_NAME = ['фамилия', 'surname', 'last name'];
const OVERLAY =
  ':is([role="dialog"], [aria-modal="true"], dialog, [class*="modal" i], [class*="drawer" i]):not(body, html)';

/** The card that is open now; undefined where there is none, or several lie over each other. */
export function openCard(root: ParentNode): Element | undefined {
  const overlays = captionsIn(root, FIRST_NAME).map((caption) => caption.closest(OVERLAY));
  const [first, ...others] = new Set(overlays.filter((overlay) => overlay !== null));
  return others.length === 0 ? first : undefined;
}

/** First name, then last name: a card without its first name would give another name. */
export function name(root: ParentNode): string | undefined {
  const card = openCard(root);
  const first = card && labelledText(card, FIRST_NAME);
  if (!card || first === undefined) return undefined;
  return [first, labelledText(card, LAST_NAME)].filter(Boolean).join(' ');
}

/** What differs from one card to the next, for `pageTurns`. */
export const cardParts: PartsOf = (root) => {
  const card = openCard(root);
  return card ? [labelled(card, FIRST_NAME), ...labelledElements(card, [...LAST_NAME, ...PHONE])] : [];
};

export function headingOfCard(root: ParentNode): Element | undefined {
  const card = openCard(root);
  return card && headingOf(card);
}
