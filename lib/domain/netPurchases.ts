import { type DayNumber, dayOf } from './day';
import type { LeftOutWhy, Purchases } from './purchases';
import { type Convert, rounded } from './rates';

/** A won deal that passed all checks. */
export interface PaidLine {
  readonly index: number;
  readonly day: DayNumber;
  /** Minor units; negative for a refund. */
  readonly amount: number;
  readonly currency: string;
}

type NetMoney = Pick<Purchases, 'amounts' | 'currency' | 'currenciesMixed' | 'paid'>;

type NetPurchases = NetMoney & {
  readonly days: readonly DayNumber[];
  readonly leftOut: readonly { readonly index: number; readonly why: LeftOutWhy }[];
};

interface Sum {
  gross: number;
  net: number;
  /** `gross` at the rates of its lines' own days; undefined once a line has no rate. */
  grossHome: number | undefined;
}

/** How sums in several currencies become comparable. */
export interface HomeMoney {
  readonly currency: string;
  readonly convert: Convert;
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
 * start of a purchase are one purchase; a refund lowers the latest purchase on or before it, never below zero. Refunds
 * are taken in the currency paid in, and what is left is worth its share of the sum at the rate of the sale's own day:
 * a rate that moved meanwhile leaves nothing of a purchase paid back in full.
 */
export function netPurchases(lines: readonly PaidLine[], mergeWindowDays: number, home?: HomeMoney): NetPurchases {
  const drafts = joinLines(
    lines.filter((line) => line.amount >= 0),
    mergeWindowDays,
    home,
  );
  const orphans = takeRefunds(
    drafts,
    lines.filter((line) => line.amount < 0),
  );
  const kept = drafts.filter((draft) => !isRefunded(draft));
  const refunded = drafts.filter(isRefunded).flatMap((draft) => draft.lines);
  return {
    days: kept.map((draft) => draft.startDay),
    ...moneyOf(kept, home),
    leftOut: [
      ...orphans.map((index) => ({ index, why: 'orphanRefund' as const })),
      ...refunded.map((index) => ({ index, why: 'refunded' as const })),
    ],
  };
}

function joinLines(lines: readonly PaidLine[], mergeWindowDays: number, home: HomeMoney | undefined): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const line of [...lines].sort((one, other) => one.day - other.day)) {
    let draft = drafts[drafts.length - 1];
    if (!draft || line.day - draft.startDay > mergeWindowDays) {
      draft = { startDay: line.day, lines: [], sums: new Map() };
      drafts.push(draft);
    }
    draft.lines.push(line.index);
    if (line.amount > 0) addTo(draft, line, home);
  }
  return drafts;
}

function addTo(draft: Draft, { currency, amount, day }: PaidLine, home: HomeMoney | undefined): void {
  const inHome = home?.convert(amount, currency, dayOf(day));
  const sum = draft.sums.get(currency);
  if (!sum) {
    draft.sums.set(currency, { gross: amount, net: amount, grossHome: inHome });
    return;
  }
  sum.gross += amount;
  sum.net += amount;
  sum.grossHome = sum.grossHome === undefined || inHome === undefined ? undefined : sum.grossHome + inHome;
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

function moneyOf(drafts: readonly Draft[], home: HomeMoney | undefined): NetMoney {
  const sums = drafts.map((draft) => netSums(draft, home));
  const paid = new Map<string, { currency: string; totalMinor: number; purchases: number }>();
  for (const [currency, net] of sums.flatMap((ofDraft) => [...ofDraft])) {
    if (net === 0) continue;
    const known = paid.get(currency) ?? { currency, totalMinor: 0, purchases: 0 };
    known.totalMinor += net;
    known.purchases++;
    paid.set(currency, known);
  }
  const currencies = [...paid.keys()].sort();
  const currency = currencies.length === 1 ? currencies[0] : undefined;
  return {
    amounts: sums.map((ofDraft) => (currency === undefined ? 0 : (ofDraft.get(currency) ?? 0))),
    currency,
    currenciesMixed: currencies.length > 1,
    paid: currencies.flatMap((name) => paid.get(name) ?? []),
  };
}

/** Net sums of one purchase by currency, in the home currency where there is a rate. */
function netSums({ sums }: Draft, home: HomeMoney | undefined): ReadonlyMap<string, number> {
  const byCurrency = new Map<string, number>();
  for (const [paidIn, { gross, net, grossHome }] of sums) {
    const isHome = home !== undefined && grossHome !== undefined;
    const currency = isHome ? home.currency : paidIn;
    const amount = isHome ? shareOf(grossHome, net, gross) : net;
    byCurrency.set(currency, (byCurrency.get(currency) ?? 0) + amount);
  }
  return byCurrency;
}

function shareOf(sum: number, part: number, whole: number): number {
  return part === whole ? sum : Number(rounded(BigInt(sum) * BigInt(part), BigInt(whole)));
}
