import { labelledValue, type PlacedText, placed } from './labelled';
import { isColumnHead } from './nameCandidates';
import { type PageIndex, type TextUnit, titleOf } from './pageIndex';
import { type HeadMeaning, meaningsOf } from './words/headWords';
import { nameLabelsOf } from './words/nameLabels';
import { outcomeOfWords } from './words/stageWords';

/** A value beside its label. */
export interface LabelledField {
  readonly label: string;
  readonly meanings: readonly HeadMeaning[];
  readonly value: PlacedText;
  readonly labelElement: Element;
  /** True where the label is of the markup itself and not only a text nearby. */
  readonly isBound: boolean;
}

const MOST_LABELS = 400;
const INLINE = /^([^:]{2,40}):\s*(\S.*)$/u;
const STRIDE = 10;

/** All values of the page that stand beside a label which says something. */
export function* labelledFields(index: PageIndex): Generator<void, readonly LabelledField[]> {
  const found: LabelledField[] = [];
  let looked = 0;
  for (const unit of index.units) {
    if (found.length >= MOST_LABELS) break;
    if (unit.isFrame || unit.isControl || unit.text.length > 200) continue;
    if (++looked % STRIDE === 0) yield;
    const meanings = isLabel(unit.text) ? meaningsOf(unit.text) : [];
    if (meanings.length === 0) {
      const inline = inlineField(unit);
      if (inline) found.push(inline);
      continue;
    }
    const field = fieldOf(unit, meanings);
    if (field) found.push(field);
  }
  yield;
  return [...found, ...pictured(index), ...markedFields(index)];
}

/** True for a text that announces another; a stage such as "Closed Won" only sounds like a day. */
export function isLabel(text: string): boolean {
  if (/[:*]$/.test(text) || nameLabelsOf(text).length > 0) return true;
  return meaningsOf(text).length > 0 && (outcomeOfWords(text) === undefined || /дата|date|datum|fecha/i.test(text));
}

function fieldOf({ text, element }: TextUnit, meanings: readonly HeadMeaning[]): LabelledField | undefined {
  if (isColumnHead(element) || element.closest('a[href], button, option, [role=tab], [role=button]')) return undefined;
  const value = labelledValue(element, isLabel);
  if (!value || value.text.length > 200) return undefined;
  const isBound = element.closest('label, dt, th') !== null || text.endsWith(':');
  return { label: text, meanings, value, labelElement: element, isBound };
}

/** "Телефон: +7 …" in one piece of text. */
function inlineField({ text, element }: TextUnit): LabelledField | undefined {
  const [, label, value] = INLINE.exec(text) ?? [];
  if (label === undefined || value === undefined) return undefined;
  const meanings = meaningsOf(label);
  if (meanings.length === 0) return undefined;
  return { label, meanings, value: { text: value, element }, labelElement: element, isBound: true };
}

/** A picture of a telephone, and the number after it. */
function pictured(index: PageIndex): readonly LabelledField[] {
  return index.icons.slice(0, MOST_LABELS).flatMap((element) => {
    const label = titleOf(element);
    const meanings = meaningsOf(label).filter(({ role }) => role === 'phone' || role === 'email');
    const value = meanings.length > 0 ? labelledValue(element, isLabel) : undefined;
    return value ? [{ label, meanings, value, labelElement: element, isBound: true }] : [];
  });
}

/** `data-field="phone"`, `field="assigned_user_name"`: marks of programs, read as the words they are made of. */
function markedFields(index: PageIndex): readonly LabelledField[] {
  return index.fields.slice(0, MOST_LABELS).flatMap((element) => {
    if (element.childElementCount > 6 || (element.closest('tr, [role=row]')?.childElementCount ?? 0) > 2) return [];
    const mark = MARKS.map((name) => element.getAttribute(name)).find((value) => value !== null) ?? '';
    const label = mark
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
      .replace(/[-_.]+|\d+$/g, ' ')
      .trim();
    const meanings = meaningsOf(label);
    const text = element.textContent?.length && element.textContent.length < 400 ? valueIn(element) : undefined;
    return meanings.length > 0 && text
      ? [{ label: mark, meanings, value: text, labelElement: element, isBound: false }]
      : [];
  });
}

const MARKS = [
  'field',
  'data-field',
  'data-field-name',
  'data-name',
  'data-attribute',
  'data-cid',
  'itemprop',
  'data-qa',
  'data-testid',
  'data-label',
];

function valueIn(element: Element): PlacedText | undefined {
  const value = placed(element);
  return value && !isLabel(value.text) ? value : undefined;
}
