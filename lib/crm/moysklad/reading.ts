import type { DealTexts } from '../adapter';
import { isShown, shownText } from '../labels/shown';
import { EMAIL, PHONE } from '../labels/words/ru';
import { dottedDay } from '../text/dottedDay';
import { clientOfDeal, DAY, field, NUMBER, sumField, textOf } from './card';
import { outcomeOfStatus } from './status';

const STATUS = '.item-status .label';

const valuesOf = (words: readonly string[]) => (root: ParentNode) => {
  const text = textOf(field(root, words));
  return text === undefined ? [] : [text];
};

export const phones = valuesOf(PHONE);
export const emails = valuesOf(EMAIL);

function status(root: ParentNode): string | undefined {
  const shown = [...root.querySelectorAll(STATUS)].find(isShown);
  return shown && shownText(shown);
}

/** An order or an invoice. */
export function dealOnCard(root: ParentNode): DealTexts {
  return {
    id: undefined, // no card holds one
    title: textOf(field(root, NUMBER)),
    on: dottedDay(textOf(field(root, DAY))),
    amount: textOf(sumField(root)),
    outcome: outcomeOfStatus(status(root)),
    clientId: clientOfDeal(root)?.record.id,
  };
}
