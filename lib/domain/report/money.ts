/** Sums in minor units by currency (ISO 4217); two currencies are never added up. */
export type Money = Readonly<Record<string, number>>;

/** A sum that grows, each currency for itself. */
export class MoneySum {
  private readonly sums: Record<string, number> = {};

  add(currency: string | undefined, minor: number): void {
    if (currency !== undefined && minor !== 0) this.sums[currency] = (this.sums[currency] ?? 0) + minor;
  }

  addAll(money: Money): void {
    for (const [currency, minor] of Object.entries(money)) this.add(currency, minor);
  }

  get money(): Money {
    return { ...this.sums };
  }
}

export function moneySum(sums: Iterable<Money>): Money {
  const sum = new MoneySum();
  for (const money of sums) sum.addAll(money);
  return sum.money;
}
