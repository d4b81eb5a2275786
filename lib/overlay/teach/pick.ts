import type { TeachTrouble } from '../../../components/teach/teachView';
import { outcomeOfStage } from '../../crm/labels/outcome';
import { findColumn } from '../../crm/taught/column';
import { textOf } from '../../crm/taught/elements';
import { plainWord } from '../../crm/taught/plainWord';
import { headsOf, listElement, rowsOf } from '../../crm/taught/table';
import type { Day } from '../../domain/day';
import { type StageWords, TAUGHT_LIMITS, type TaughtDeals } from '../../domain/taught/taught';
import type { TeachField, TeachingDraft } from '../../domain/taught/teaching';
import { isAmount, isDate } from './candidates';
import { dealListWith } from './dealList';
import { placeOf } from './placeOf';

/** The draft with one more thing shown, or why it cannot be taken. What was checked before is to be looked at again. */
export function picked(
  draft: TeachingDraft,
  field: TeachField,
  element: Element,
  today: Day,
): TeachingDraft | NonNullable<TeachTrouble> {
  if (element.localName === 'iframe' || element.localName === 'frame') return 'inFrame';
  const text = textOf(element);
  if (text === '' || text.length > TAUGHT_LIMITS.text) return 'noText';
  if (field === 'name' || field === 'owner' || field === 'phone') {
    const place = placeOf(element);
    return place.length > 0 ? { ...draft, [field]: place, checked: [] } : 'notPlaced';
  }
  if (field === 'date' && !isDate(text, today)) return 'notDate';
  if (field === 'amount' && !isAmount(text, today)) return 'notAmount';
  return withColumn(draft, field, element);
}

function withColumn(
  draft: TeachingDraft,
  field: Exclude<TeachField, 'name' | 'owner' | 'phone'>,
  element: Element,
): TeachingDraft | NonNullable<TeachTrouble> {
  const isHere = draft.deals !== undefined && listElement(document.body, draft.deals) !== undefined;
  const deals = dealListWith(isHere ? draft.deals : undefined, field, element);
  if (!deals) return 'notInRows';
  if (deals.list.length === 0) return 'notPlaced';
  const words = field === 'stage' ? knownWords(deals) : draft.deals?.words;
  return { ...draft, deals: { ...deals, ...(words && { words }) }, checked: [] };
}

/** What everybody calls so is not asked. */
function knownWords(deals: TaughtDeals): StageWords {
  const words = [...new Set(wordsHere(deals))];
  const are = (outcome: 'won' | 'lost' | 'open') => words.filter((word) => outcomeOfStage(word) === outcome);
  return { won: are('won'), lost: are('lost'), open: are('open') };
}

function wordsHere({ stage, ...deals }: TaughtDeals): readonly string[] {
  const list = stage && listElement(document.body, deals);
  if (!list) return [];
  const heads = headsOf(list);
  return rowsOf(list, deals.row).flatMap((row) => {
    const found = findColumn(row, stage, heads);
    return found.kind === 'found' ? [plainWord(found.text)] : [];
  });
}

/** A word in one of the three lists and in no other. */
export function withWord(words: StageWords | undefined, word: string, meaning: keyof StageWords): StageWords {
  const others = (list: readonly string[] = []) => list.filter((known) => known !== word);
  const cleared = { won: others(words?.won), lost: others(words?.lost), open: others(words?.open) };
  return { ...cleared, [meaning]: [...cleared[meaning], word].slice(-TAUGHT_LIMITS.words) };
}
