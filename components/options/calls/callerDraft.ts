import { minorDigits } from '../../../lib/domain/minorDigits';
import { LONGEST_SAID } from '../../../lib/domain/script/spoken';
import { type Caller, callerWords, MOST_MINUTE_MINOR } from '../../../lib/domain/talk/caller';
import { formatNumber } from '../../formatNumber';
import { numberOf } from '../numberOf';
import type { Edits } from './useEdits';

export const callerTexts = ['name', ...callerWords] as const;
export type CallerText = (typeof callerTexts)[number];
type CallerField = CallerText | 'role' | 'minute';

export interface CallerDraft {
  /** To be saved only when there are no problems. */
  readonly caller: Caller;
  readonly problems: ReadonlyMap<CallerField, 'tooLong' | 'notMoney'>;
  readonly isChanged: boolean;
}

/** What a field shows before it is touched. */
export function savedText(saved: Caller, field: CallerField, currency: string | undefined): string {
  if (field === 'name' || field === 'role') return saved.person[field];
  if (field === 'minute') return moneyText(saved.minuteMinor, currency);
  return saved[field] ?? '';
}

/** The saved caller with everything that was typed, and whether that can be meant. */
export function callerDraft(saved: Caller, edits: Edits, currency: string | undefined): CallerDraft {
  const typed = (field: CallerField) => (edits[field] ?? savedText(saved, field, currency)).trim();
  const minuteMinor = edits.minute === undefined ? saved.minuteMinor : minorOf(edits.minute, currency);
  const fields: readonly CallerField[] = [...callerTexts, 'role', 'minute'];
  return {
    caller: {
      person: { name: typed('name'), role: typed('role') === 'head' ? 'head' : 'manager' },
      ...Object.fromEntries(callerWords.flatMap((word) => (typed(word) === '' ? [] : [[word, typed(word)]]))),
      ...(minuteMinor !== undefined && { minuteMinor }),
    },
    problems: new Map([
      ...callerTexts.flatMap((field) => (typed(field).length > LONGEST_SAID ? [[field, 'tooLong'] as const] : [])),
      ...(isMinute(minuteMinor) ? [] : [['minute', 'notMoney'] as const]),
    ]),
    isChanged: fields.some((field) => typed(field) !== savedText(saved, field, currency)),
  };
}

function moneyText(minor: number | undefined, currency: string | undefined): string {
  const digits = minorDigits(currency);
  return minor === undefined ? '' : formatNumber(minor / 10 ** digits, digits);
}

/** Undefined where nothing is typed; NaN for what is no number. */
function minorOf(text: string, currency: string | undefined): number | undefined {
  return text.trim() === '' ? undefined : Math.round(numberOf(text) * 10 ** minorDigits(currency));
}

function isMinute(minor: number | undefined): boolean {
  return minor === undefined || (minor >= 0 && minor <= MOST_MINUTE_MINOR);
}
