import type { DealTexts } from '../adapter';
import { currenciesOfMark } from '../text/currency';
import { isClearSum, isSumText } from './columns';
import type { LabelledField } from './labelledFields';
import { isDayText } from './pageFormats';
import type { PageIndex } from './pageIndex';
import type { FoundValue } from './reading';
import { shownText } from './texts';
import { USED_FROM } from './threshold';
import type { Role } from './words/headWords';
import { outcomeOfWords } from './words/stageWords';

/** Ours: a label bound to its value; words beside each other; a choice between equals. */
const BOUND = 0.9;
const BESIDE = 0.82;
const WEAK_RANK = 0.6;
const TIED = 0.5;

/** What the labels of a deal page say of its deal: texts that are used, and every value with its confidence. */
export function dealOfLabels(
  fields: readonly LabelledField[],
  index: PageIndex,
): {
  texts: Omit<DealTexts, 'id' | 'title'>;
  values: readonly FoundValue[];
} {
  const amount = bestOf(fields, 'amount', (text) => isSumText(text));
  const date = bestOf(fields, 'date', (text) => isDayText(dayPart(text)));
  const stage =
    bestOf(fields, 'stage', (text) => outcomeOfWords(text) !== undefined) ?? currentStep(index) ?? onlyBadge(index);
  const usedText = (value: Best | undefined) => (value && value.confidence >= USED_FROM ? value.text : undefined);
  const currency = amount && currencyOfLabel(amount.label);
  const texts = {
    on: dayPart(usedText(date) ?? '') || undefined,
    amount: usedText(amount),
    ...(currency !== undefined && { currency }),
    outcome: outcomeOfWords(usedText(stage) ?? ''),
  };
  const value = (field: FoundValue['field'], best: Best | undefined): readonly FoundValue[] =>
    best ? [{ field, value: best.text, confidence: best.confidence, evidence: `label "${best.label}"` }] : [];
  return { texts, values: [...value('amount', amount), ...value('date', date), ...value('stage', stage)] };
}

/** Of a path of steps the one the deal is at, where the steps are stages that lead to winning or losing. */
function currentStep(index: PageIndex): Best | undefined {
  const paths = new Set(
    index.units.flatMap(({ element, isFrame }) => (isFrame ? [] : listed(element.closest('ol, ul, [role=list]')))),
  );
  const found = [...paths].flatMap((path) => listed(stepOf(path)));
  return found.length === 1 ? found[0] : undefined;
}

function stepOf(path: Element): Best | undefined {
  const steps = [...path.children].map((element) => ({ element, text: shownText(element) }));
  const outcomes = steps.map(({ text }) => outcomeOfWords(text));
  const isOfStages = steps.length > 2 && steps.length < 20 && outcomes.every((outcome) => outcome !== undefined);
  if (!isOfStages || !outcomes.includes('open') || outcomes.every((outcome) => outcome === 'open')) return undefined;
  const marked = steps.filter(({ element }) => element.matches(STEP) || element.querySelector(STEP));
  const [only, ...others] = marked;
  return only && others.length === 0 ? { text: only.text, label: 'path of steps', confidence: BESIDE } : undefined;
}

const STEP = '[aria-current="step"], [aria-current="true"]';

function listed<T>(one: T | null | undefined): readonly T[] {
  return one ? [one] : [];
}

/** A mark of the state without a label: only where the whole page has one, and its class says that it is one. */
function onlyBadge(index: PageIndex): Best | undefined {
  const badges = index.units.filter(
    ({ text, element, isFrame }) =>
      !isFrame &&
      STATE.test(element.className) &&
      !element.closest('table, ul, ol, a') &&
      outcomeOfWords(text) !== undefined,
  );
  const [only] = new Set(badges.map(({ text }) => text));
  return only !== undefined && new Set(badges.map(({ text }) => outcomeOfWords(text))).size === 1
    ? { text: only, label: 'mark of the state', confidence: BESIDE }
    : undefined;
}

const STATE = /(?:^|[-_ ])(?:status|stage|state|badge|label|pill|chip)/i;

interface Best {
  readonly text: string;
  readonly label: string;
  readonly confidence: number;
}

function bestOf(fields: readonly LabelledField[], role: Role, fits: (text: string) => boolean): Best | undefined {
  const found = fields
    .filter(({ value, labelElement }) => fits(value.text) && !isInList(labelElement))
    .flatMap((field) =>
      field.meanings
        .filter((meaning) => meaning.role === role && meaning.rank > 0)
        .map(({ rank }) => ({ field, rank })),
    )
    .sort((one, other) => other.rank - one.rank || Number(other.field.isBound) - Number(one.field.isBound));
  const [best, ...others] = found;
  if (!best) return undefined;
  const rivals = others.filter(
    ({ field, rank }) =>
      rank === best.rank && field.isBound === best.field.isBound && field.value.text !== best.field.value.text,
  );
  const sure = best.field.isBound || isClearSum(best.field.value.text) || role !== 'amount' ? BOUND : BESIDE;
  const confidence = rivals.length > 0 ? TIED : best.rank === 1 ? WEAK_RANK : sure;
  return { text: best.field.value.text, label: best.field.label, confidence };
}

/** Lines of goods and lists of other records have labels too. */
function isInList(element: Element): boolean {
  const row = element.closest('tr, [role=row], li');
  const list = row?.parentElement;
  if (!row || !list) return false;
  return (
    row.childElementCount > 4 ||
    (row.localName === 'tr' && [...list.children].filter((other) => other.childElementCount > 4).length > 1)
  );
}

/** "11/21/2026 20:38 by admin": the day and its time, without who did it. */
function dayPart(text: string): string {
  return text.replace(/ (?:by|от|von|par|por) .{1,80}$/u, '');
}

function currencyOfLabel(label: string): string | undefined {
  const marks = /\(([^()]{1,12})\)|,\s*([^,\s]{1,5})\s*:?$/u.exec(label);
  for (const mark of (marks?.[1] ?? marks?.[2] ?? '').split(' ')) {
    const codes = mark ? currenciesOfMark(mark, undefined) : [];
    if (codes.length === 1) return codes[0];
  }
  return undefined;
}
