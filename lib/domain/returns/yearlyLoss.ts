import type { Status } from '../assessment';

/** Statuses of one client a year ago and today, each from the purchases known on that day. */
export interface YearApart {
  readonly then: Status | undefined;
  readonly now: Status | undefined;
}

/** Usual yearly loss even of the best (S1-09). */
const USUAL_LOSS = { from: 0.1, to: 0.25 } as const;

/** Clients alive a year ago that make a share worth showing. */
const ENOUGH = 30;

export interface YearlyLoss {
  /** Share of the clients alive a year ago who are lost or former today, 0–1. */
  readonly share: number;
  readonly lost: number;
  /** Clients alive a year ago: the base of the share. */
  readonly of: number;
  /** Below, inside or above what is usual; inside is no reason for alarm. */
  readonly against: 'below' | 'usual' | 'above';
}

const ALIVE: readonly Status[] = ['active', 'due', 'sleeping', 'seasonal'];

/** The base's own yearly loss; undefined with fewer than 30 clients who were alive a year ago. */
export function yearlyLoss(clients: Iterable<YearApart>): YearlyLoss | undefined {
  let of = 0;
  let lost = 0;
  for (const { then, now } of clients) {
    if (then === undefined || !ALIVE.includes(then)) continue;
    of += 1;
    if (now === 'lost' || now === 'former') lost += 1;
  }
  if (of < ENOUGH) return undefined;
  const share = lost / of;
  const against = share < USUAL_LOSS.from ? 'below' : share > USUAL_LOSS.to ? 'above' : 'usual';
  return { share, lost, of, against };
}
