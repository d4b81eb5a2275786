/** What RFM looks at in one client (math/models §6). */
export interface RfmInput {
  /** Silence in own cycles; smaller is better. */
  readonly cyclesSilent: number;
  /** Purchases of the last 12 months. */
  readonly purchasesYear: number;
  /** Net sum of the last 12 months, minor units of the base's currency. */
  readonly sumYearMinor: number;
}

/** Scores 1 (worst) to 3 (best); with few distinct values fewer than three groups are used. */
export interface RfmScore {
  readonly recency: 1 | 2 | 3;
  readonly frequency: 1 | 2 | 3;
  readonly money: 1 | 2 | 3;
}

/** RFM says something from 10,000 clients on (S2-29); below 300 only recency is shown, in three groups (models §6). */
const MEANINGFUL_FROM = 10_000;
const RECENCY_ONLY_BELOW = 300;

/** What to show of RFM for a base of so many clients: recency alone, all with a word of doubt, or all. */
export function rfmMeaning(clients: number): 'recencyOnly' | 'doubtful' | 'meaningful' {
  if (clients < RECENCY_ONLY_BELOW) return 'recencyOnly';
  return clients < MEANINGFUL_FROM ? 'doubtful' : 'meaningful';
}

type Score = 1 | 2 | 3;

/**
 * Scores every client by the thirds of the base. Equal values get the same score, so groups may be uneven; where a
 * third would begin inside a run of equal values the whole run joins the lower group.
 */
export function rfmScores(clients: readonly RfmInput[]): RfmScore[] {
  const recency = thirds(clients.map(({ cyclesSilent }) => -cyclesSilent));
  const frequency = thirds(clients.map(({ purchasesYear }) => purchasesYear));
  const money = thirds(clients.map(({ sumYearMinor }) => sumYearMinor));
  return clients.map((_, i) => ({ recency: recency[i]!, frequency: frequency[i]!, money: money[i]! }));
}

/** One of up to 27 segments, `333` being the best. */
export function rfmSegment({ recency, frequency, money }: RfmScore): string {
  return `${recency}${frequency}${money}`;
}

function thirds(values: readonly number[]): Score[] {
  const sorted = Float64Array.from(values).sort();
  const border = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  const middleFrom = border(1 / 3)!;
  const bestFrom = border(2 / 3)!;
  const least = sorted[0];
  return values.map((value) => {
    if (value >= bestFrom && value > middleFrom) return 3;
    return value >= middleFrom && value !== least ? 2 : 1;
  });
}
