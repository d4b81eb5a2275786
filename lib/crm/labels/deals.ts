import type { DealTexts } from '../adapter';
import { cellText } from './cells';
import { labelledText } from './labelled';
import { linkedRecord } from './links';
import { outcomeOfStage } from './outcome';
import { AMOUNT, CLOSED, STAGE } from './words';

/** A deal's row in a table with captions over its columns. */
export function dealByColumns(row: Element, address: RegExp): DealTexts | undefined {
  const deal = linkedRecord(row, address);
  if (!deal?.name) return undefined;
  return {
    id: deal.id,
    title: deal.name,
    on: cellText(row, CLOSED),
    amount: cellText(row, AMOUNT),
    outcome: outcomeOfStage(cellText(row, STAGE)),
  };
}

/** A deal's page with captions beside its fields. The page names no id, so it is taken by its address. */
export function dealByCaptions(root: ParentNode, title: string | undefined): DealTexts {
  return {
    id: undefined,
    title,
    on: labelledText(root, CLOSED),
    amount: labelledText(root, AMOUNT),
    outcome: outcomeOfStage(labelledText(root, STAGE)),
  };
}
