import type { LabelledField } from './labelledFields';
import type { FoundValue } from './reading';

const LABELLED = 0.9;
const BESIDE = 0.85;
const TIED = 0.5;
/** What stands in the place of a person where there is none. */
const NOBODY =
  /^(?:[-\u2010-\u2015. ]+|none|нет|не назнач|не указан|не выбран|unassigned|not assigned|no owner|без ответств|select|выберите|nobody|niemand|keiner)/i;

/** Who looks after the record, as its labels say. */
export function ownerOf(fields: readonly LabelledField[]): readonly FoundValue[] {
  const found = fields.filter(
    ({ meanings, value }) => meanings.some(({ role }) => role === 'owner') && isPerson(value.text),
  );
  const names = new Set(found.map(({ value }) => value.text));
  const [first] = found;
  if (!first) return [];
  const confidence = names.size > 1 ? TIED : first.isBound ? LABELLED : BESIDE;
  return [{ field: 'owner', value: first.value.text, confidence, evidence: `label "${first.label}"` }];
}

function isPerson(text: string): boolean {
  return (
    text.length > 1 &&
    text.length <= 80 &&
    /\p{L}/u.test(text) &&
    !NOBODY.test(text) &&
    !/\d/.test(text) &&
    text.split(' ').length <= 6
  );
}
