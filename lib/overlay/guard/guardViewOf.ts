import type { AboveView, GuardView } from '../../../components/guard/guardView';
import type { DiscountUnit } from '../../crm/discount/captions';
import { type Asked, type Guard, measured, readAsked } from '../../domain/offer/guard';
import type { Terms } from './dealTerms';

/** How the words of the guard are found. */
export interface GuardWords {
  /** Of what limits a discount, by its code. */
  readonly limit: (code: string) => string | undefined;
  /** The text for the head. `asked`: as it was typed. */
  readonly request: (terms: Terms, asked: string) => string;
}

/** What the user has done with the line of a deal. */
export interface GuardActs {
  /** The value for which the head is to be asked. */
  readonly requested: string | undefined;
  readonly isCopied: boolean;
}

/** What stands in the field; undefined while it is empty. `unit`: what a bare number is there, where that is known. */
interface Typed {
  readonly typed: string | undefined;
  readonly unit: DiscountUnit | undefined;
}

/** The line for what stands in the field now. `isNew`: nobody has been warned of a value yet. */
export function guardViewOf(
  terms: Terms,
  { typed, unit }: Typed,
  words: GuardWords,
  acts: GuardActs,
  isNew: (value: string) => boolean,
): GuardView {
  const { limit, order } = terms;
  const asked = typed === undefined ? undefined : readAsked(typed, order.currency, unit);
  const guard = measured(limit, order, asked);
  const isAbove = typed !== undefined && asked && guard.aboveMinor > 0;
  return {
    currency: order.currency,
    today: limit.today,
    allowedMinor: limit.allowedMinor,
    allowedPercent: limit.allowedPercent,
    until: limit.until,
    limit: words.limit(limit.binding),
    category: limit.category,
    above: isAbove
      ? {
          ...aboveOf(guard, asked),
          isNew: isNew(typed),
          request: acts.requested === typed ? words.request(terms, saidOf(typed, asked)) : undefined,
          isCopied: acts.isCopied,
        }
      : undefined,
  };
}

/** As it was typed, with the sign that its field says beside it. */
function saidOf(typed: string, asked: Asked): string {
  return 'percent' in asked && !typed.includes('%') ? `${typed} %` : typed;
}

function aboveOf(
  { askedMinor = 0, aboveMinor }: Guard,
  asked: Asked,
): Pick<AboveView, 'percent' | 'askedMinor' | 'aboveMinor'> {
  return { percent: 'percent' in asked ? asked.percent : undefined, askedMinor, aboveMinor };
}
