import type { DealTexts } from '../adapter';
import { cellText } from './cells';
import { labelledText } from './labelled';
import { linkedRecord } from './links';
import { outcomeOfStage } from './outcome';

/** Captions of a deal in the languages of the CRM. */
interface DealWords {
  readonly amount: readonly string[];
  readonly stage: readonly string[];
  readonly closed: readonly string[];
}

/** A deal's row in a table with captions over its columns. */
export function dealByColumns(row: Element, address: RegExp, words: DealWords): DealTexts | undefined {
  const deal = linkedRecord(row, address);
  if (!deal?.name) return undefined;
  return {
    id: deal.id,
    title: deal.name,
    on: cellText(row, words.closed),
    amount: cellText(row, words.amount),
    outcome: outcomeOfStage(cellText(row, words.stage)),
  };
}

/** A deal's page with captions beside its fields. The page names no id, so it is taken by its address. */
export function dealByCaptions(root: ParentNode, title: string | undefined, words: DealWords): DealTexts {
  return {
    id: undefined,
    title,
    on: labelledText(root, words.closed),
    amount: labelledText(root, words.amount),
    outcome: outcomeOfStage(labelledText(root, words.stage)),
  };
}
