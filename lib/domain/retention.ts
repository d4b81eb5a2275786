import { type Day, dayNumberOf } from './day';

/** How long what is known of clients is kept; 0: for ever. */
export interface Retention {
  /** Purchases older than so many years go; the client stays. */
  readonly purchaseYears: number;
  /** Clients go whose last purchase is older than so many years. */
  readonly clientYears: number;
}

export const keepAll: Retention = { purchaseYears: 0, clientYears: 0 };

export const MOST_YEARS = 30;

/** What would go, or went. */
export interface RetentionCounts {
  readonly clients: number;
  readonly purchases: number;
}

/** True where both can be kept to: whole years, and nobody goes later than his last purchase. */
export function isRetention({ purchaseYears, clientYears }: Retention): boolean {
  const isYears = (years: number) => Number.isInteger(years) && years >= 0 && years <= MOST_YEARS;
  return isYears(purchaseYears) && isYears(clientYears);
}

/** The first day that is kept; undefined: all are. The 29th of February is the 1st of March in other years. */
export function keptSince(years: number, today: Day): Day | undefined {
  if (years === 0) return undefined;
  const year = String(Number(today.slice(0, 4)) - years).padStart(4, '0');
  const same = `${year}${today.slice(4)}`;
  return dayNumberOf(same) === undefined ? `${year}-03-01` : same;
}
