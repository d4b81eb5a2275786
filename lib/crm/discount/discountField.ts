import type { PageRule } from '../adapter';
import { captionOf } from '../labels/caption';
import { controlsIn, controlText, isControl } from '../labels/control';
import { fieldsCaptioned } from '../labels/labelled';
import { isShown, shownText } from '../labels/shown';
import { DISCOUNT, type DiscountUnit, unitOf } from './captions';

/** Where a page holds the discount of its order. */
export interface DiscountField {
  readonly caption: Element;
  /** The control it is typed into, else what shows it. */
  readonly value: Element;
  /** Undefined: a bare number may be either. */
  readonly unit: DiscountUnit | undefined;
}

/** The discount of the page's order; where there are several fields, such as percent and sum, the one that is filled. */
export function discountField(
  { addedFields }: Pick<PageRule, 'addedFields'>,
  root: ParentNode,
): DiscountField | undefined {
  const captioned = addedFields ? inBlocks(addedFields, root) : fieldsCaptioned(root, DISCOUNT);
  const fields = captioned.flatMap(({ caption, field }) => {
    const value = controlOf(field);
    return value ? [{ caption, value, unit: unitOf(captionOf(caption.textContent ?? '')) }] : [];
  });
  return fields.find((field) => discountText(field) !== undefined) ?? fields[0];
}

/** What stands in it now; undefined while it is empty. */
export function discountText({ value }: DiscountField): string | undefined {
  return isControl(value) ? controlText(value) : shownText(value) || undefined;
}

function inBlocks({ block, caption, value }: NonNullable<PageRule['addedFields']>, root: ParentNode) {
  return [...root.querySelectorAll(block)].flatMap((each) => {
    const said = each.querySelector(caption);
    const field = each.querySelector(value);
    const isDiscount = said && DISCOUNT.includes(captionOf(said.textContent ?? '')) && isShown(said);
    return isDiscount && field ? [{ caption: said, field }] : [];
  });
}

/** A field with two controls may mean two things. */
function controlOf(field: Element): Element | undefined {
  if (isControl(field)) return isShown(field) ? field : undefined;
  const controls = controlsIn(field).filter(isShown);
  return controls.length > 1 ? undefined : (controls[0] ?? field);
}
