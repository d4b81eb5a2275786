/** The first rows by an order among any number of them, and how many there were; holds a few times as many at most. */
export class BestRows<Row> {
  total = 0;
  private rows: Row[] = [];
  /** The last of the best so far, once there are enough: whatever does not come before it need not be held. */
  private last: Row | undefined;

  constructor(
    private readonly longest: number,
    private readonly byOrder: (one: Row, other: Row) => number,
  ) {}

  add(row: Row): void {
    this.total++;
    if (this.last !== undefined && this.byOrder(row, this.last) >= 0) return;
    this.rows.push(row);
    if (this.rows.length < 4 * this.longest) return;
    this.rows = this.best();
    this.last = this.rows.at(-1);
  }

  /** Takes what was found among rows before. */
  goOnFrom({ rows, total }: { readonly rows: readonly Row[]; readonly total: number }): void {
    this.rows.push(...rows);
    this.total += total;
  }

  best(): Row[] {
    return this.rows.sort(this.byOrder).slice(0, this.longest);
  }
}
