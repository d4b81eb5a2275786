import type { ValueClass } from '../../lib/domain/assessment';
import type { Day } from '../../lib/domain/day';
import type { Correction, FormerWhy } from '../../lib/domain/hand/correction';
import type { HandSheet } from '../../lib/domain/hand/handSheet';
import type { WishedCorrection } from '../../lib/domain/hand/handWish';
import type { MonthDay } from '../../lib/domain/monthDay';

export const fields = [
  'cycle',
  'class',
  'season',
  'former',
  'noRepeat',
] as const satisfies readonly Correction['what'][];

/** A correction as it is being typed. */
export interface CorrectionDraft {
  readonly what: Correction['what'];
  readonly cycleDays: string;
  readonly value: ValueClass;
  /** Days of the year as they are read: `01.02`. */
  readonly from: string;
  readonly to: string;
  readonly why: FormerWhy;
  readonly reason: string;
  /** Empty: no end. */
  readonly endsOn: string;
}

/** Begins with what is so now, so that only the difference is typed. */
export function draftOf({ cycleDays, valueClass }: Pick<HandSheet, 'cycleDays' | 'valueClass'>): CorrectionDraft {
  return {
    what: 'cycle',
    cycleDays: cycleDays === undefined ? '' : String(Math.round(cycleDays)),
    value: valueClass ?? 'B',
    from: '',
    to: '',
    why: 'noNeed',
    reason: '',
    endsOn: '',
  };
}

/** What is typed, as it is wished for; whether it may be set is said where it is kept. */
export function wishedOf(draft: CorrectionDraft): WishedCorrection {
  const { what, reason, endsOn } = draft;
  const signed = { reason, ...(endsOn !== '' && { endsOn: endsOn as Day }) };
  switch (what) {
    case 'cycle':
      return { what, cycleDays: Number(draft.cycleDays.replace(',', '.')), ...signed };
    case 'class':
      return { what, value: draft.value, ...signed };
    case 'season':
      return { what, windows: [{ from: monthDayOf(draft.from), to: monthDayOf(draft.to) }], ...signed };
    case 'former':
      return { what, why: draft.why, ...signed };
    case 'noRepeat':
      return { what, ...signed };
  }
}

/** `1.2` and `01/02` are the first of February; anything else is no day and refused as such. */
function monthDayOf(text: string): MonthDay {
  const [, day = '0', month = '0'] = /^\s*(\d{1,2})[./](\d{1,2})\.?\s*$/.exec(text) ?? [];
  return `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
