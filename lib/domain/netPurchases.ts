import type { DayNumber } from './day';
import type { LeftOutWhy, Purchases } from './purchases';

/** A won deal that passed all checks. */
export interface PaidLine {
  readonly index: number;
  readonly day: DayNumber;
  /** Minor units; negative for a refund. */
  readonly amount: number;
  readonly currency: string;
}

type NetPurchases = Pick<Purchases, 'days' | 'amounts' | 'currency' | 'currenciesMixed' | 'paid'> & {
  readonly leftOut: readonly { readonly index: number; readonly why: LeftOutWhy }[];
};

interface Sum {
  gross: number;
  net: number;
}

interface Draft {
  readonly startDay: DayNumber;
  readonly lines: number[];
  readonly sums: Map<string, Sum>;
}

/** A purchase of which no more than this share is left was paid back in full (math/models §1.2). */
const REFUNDED_SHARE = 0.005;

/**
 * Joins lines to purchases and takes refunds from them (math/models §1.2–1.4): lines within `mergeWindowDays` of the
 * start of a purchase are one purchase; a refund lowers the latest purchase on or before it, never below zero.
 */
export function netPurchases(lines: readonly PaidLine[], mergeWindowDays: number): NetPurchases {
  const drafts = joinLines(
    lines.filter((line) => line.amount >= 0),
    mergeWindowDays,
  );
  const orphans = takeRefunds(
    drafts,
    lines.filter((line) => line.amount < 0),
  );
  const kept = drafts.filter((draft) => !isRefunded(draft));
  const refunded = drafts.filter(isRefunded).flatMap((draft) => draft.lines);
  return {
    days: kept.map((draft) => draft.startDay),
    ...moneyOf(kept),
    leftOut: [
      ...orphans.map((index) => ({ index, why: 'orphanRefund' as const })),
      ...refunded.map((index) => ({ index, why: 'refunded' as const })),
    ],
  };
}

function joinLines(lines: readonly PaidLine[], mergeWindowDays: number): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const line of [...lines].sort((one, other) => one.day - other.day)) {
    let draft = drafts[drafts.length - 1];
    if (!draft || line.day - draft.startDay > mergeWindowDays) {
      draft = { startDay: line.day, lines: [], sums: new Map() };
      drafts.push(draft);
    }
    draft.lines.push(line.index);
    if (line.amount > 0) addTo(draft, line);
  }
  return drafts;
}

function addTo(draft: Draft, { currency, amount }: PaidLine): void {
  const sum = draft.sums.get(currency);
  if (!sum) {
    draft.sums.set(currency, { gross: amount, net: amount });
    return;
  }
  sum.gross += amount;
  sum.net += amount;
}

/** Answers the refunds that found no purchase of their currency. */
function takeRefunds(drafts: readonly Draft[], refunds: readonly PaidLine[]): readonly number[] {
  return refunds
    .filter((refund) => {
      const sum = drafts
        .findLast((draft) => draft.startDay <= refund.day && draft.sums.has(refund.currency))
        ?.sums.get(refund.currency);
      if (sum) sum.net = Math.max(0, sum.net + refund.amount);
      return !sum;
    })
    .map((refund) => refund.index);
}

function isRefunded({ sums }: Draft): boolean {
  return sums.size > 0 && [...sums.values()].every((sum) => sum.net <= sum.gross * REFUNDED_SHARE);
}

function moneyOf(drafts: readonly Draft[]): Pick<Purchases, 'amounts' | 'currency' | 'currenciesMixed' | 'paid'> {
  const paid = new Map<string, { currency: string; totalMinor: number; purchases: number }>();
  for (const draft of drafts) {
    for (const [currency, { net }] of draft.sums) {
      if (net === 0) continue;
      const known = paid.get(currency) ?? { currency, totalMinor: 0, purchases: 0 };
      known.totalMinor += net;
      known.purchases++;
      paid.set(currency, known);
    }
  }
  const currencies = [...paid.keys()].sort();
  const currency = currencies.length === 1 ? currencies[0] : undefined;
  return {
    amounts: drafts.map((draft) => (currency === undefined ? 0 : (draft.sums.get(currency)?.net ?? 0))),
    currency,
    currenciesMixed: currencies.length > 1,
    paid: currencies.flatMap((name) => paid.get(name) ?? []),
  };
}
