import type { Capture } from '../../../lib/domain/capture';
import { type Day, dayNumber, dayOf } from '../../../lib/domain/day';
import type { Deal } from '../../../lib/domain/deal';
import type { Moment } from '../../../lib/store/moment';

export const SITE = 'https://firm.amocrm.ru';
export const NOW: Moment = { today: '2026-11-21', instant: '2026-11-21T10:00:00.000Z' };

export function won(id: string, on: Day | undefined, amountMinor: number | undefined = 100_00): Deal {
  return { id, on, amountMinor, currency: 'RUB', outcome: 'won' };
}

export function notWon(id: string, outcome: 'open' | 'lost'): Deal {
  return { id, on: undefined, amountMinor: undefined, currency: undefined, outcome };
}

/** What was read of company `id`: a whole history unless said otherwise. */
export function captureOf(id: string, deals: readonly Deal[], change: Partial<Capture> = {}): Capture {
  return {
    client: { type: 'company', id },
    aliases: [],
    name: `Company ${id}`,
    owner: undefined,
    path: `/companies/${id}`,
    deals,
    completeness: { state: 'complete', seen: deals.length, total: deals.length },
    ...change,
  };
}

export function partial(seen: number, total: number | undefined = undefined): Pick<Capture, 'completeness'> {
  return { completeness: { state: 'partial', seen, total } };
}

/** Purchases at an even pace, the last one so many days before today. */
export function evenly(id: string, every: number, silentDays: number, count: number, amountMinor = 100_00): Deal[] {
  const last = dayNumber(NOW.today) - silentDays;
  return Array.from({ length: count }, (_, i) => won(`${id}-${i}`, dayOf(last - (count - 1 - i) * every), amountMinor));
}
