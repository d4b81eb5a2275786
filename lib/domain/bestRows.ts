/** The first rows by an order among any number of them, and how many there were; holds a few times as many at most. */
export class BestRows<Row> {
  total = 0;
  private rows: Row[] = [];

  constructor(
    private readonly longest: number,
    private readonly byOrder: (one: Row, other: Row) => number,
  ) {}

  add(row: Row): void {
    this.total++;
    this.rows.push(row);
    if (this.rows.length >= 4 * this.longest) this.rows = this.best();
  }

  best(): Row[] {
    return this.rows.sort(this.byOrder).slice(0, this.longest);
  }
}
