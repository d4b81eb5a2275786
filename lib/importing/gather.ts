import type { Day } from '../domain/day';
import type { ImportChoice } from '../domain/importing/importChoice';
import { ImportProblem, type RowRefusal } from '../domain/importing/importProblem';
import type { FileClient, RefusedRow } from '../domain/importing/importRun';
import { isEmptyRow } from './cell';
import { DealRows } from './dealRows';
import { FileClients } from './fileClients';
import { openTable } from './openTable';
import { type ReadRow, rowReader } from './readRow';
import { SaleColumns } from './saleColumns';

/** All sales of a file by client, in an order that does not depend on that of its rows. */
export interface Gathered {
  /** Sorted by their keys in the file. */
  readonly clients: readonly FileClient[];
  readonly refused: readonly RefusedRow[];
  readonly notWon: number;
  readonly firstDay: Day | undefined;
  readonly lastDay: Day | undefined;
}

export interface GatherContext {
  readonly today: Day;
  /** Told after every piece of the file. */
  readonly onRows: (rows: number) => void;
}

/** Reads a whole file as the user has confirmed it. Throws `ImportProblem`. */
export async function gather(file: Blob, choice: ImportChoice, { today, onRows }: GatherContext): Promise<Gathered> {
  checkColumns(choice);
  const open = await openTable(file);
  const { batches, dateSystem } = await open.table(choice);
  const read = rowReader(choice, { today, dateSystem });
  const collector = new Collector(choice);
  for await (const { from, rows } of batches) {
    for (const [i, row] of rows.entries()) {
      if (from + i > choice.headerAfter + 1 && !isEmptyRow(row)) collector.take(read(row), from + i);
    }
    onRows(from + rows.length - 1);
  }
  return collector.gathered();
}

function checkColumns({ columns }: ImportChoice): void {
  const has = (kind: ImportChoice['columns'][number]) => columns.includes(kind);
  if (!has('date') || !(has('client') || has('clientId'))) throw new ImportProblem('noColumns');
}

class Collector {
  private readonly clients = new FileClients();
  private readonly sales = new SaleColumns();
  private readonly dealRows: DealRows;
  private readonly refused: RefusedRow[] = [];
  private notWon = 0;
  private firstDay: Day | undefined;
  private lastDay: Day | undefined;

  constructor({ repeats }: Pick<ImportChoice, 'repeats'>) {
    this.dealRows = new DealRows(this.sales, repeats);
  }

  take(read: ReadRow, row: number): void {
    if (read === 'notWon') this.notWon++;
    else if ('refused' in read) this.refused.push({ row, why: read.refused });
    else {
      const place = this.sales.push(read, this.clients.numberOf(read), row);
      if (read.dealId !== undefined) this.dealRows.take(read.dealId, place);
      this.seeDay(read.on);
    }
  }

  private seeDay(day: Day): void {
    if (this.firstDay === undefined || day < this.firstDay) this.firstDay = day;
    if (this.lastDay === undefined || day > this.lastDay) this.lastDay = day;
  }

  gathered(): Gathered {
    const settled = this.dealRows.settle();
    const clients = this.clients.withSales(this.sales, (place) => !settled.has(place));
    const refused = [...settled].flatMap(([place, why]) => this.refusedAt(place, why));
    const { notWon, firstDay, lastDay } = this;
    return { clients, refused: inOrder([...this.refused, ...refused]), notWon, firstDay, lastDay };
  }

  private refusedAt(place: number, why: RowRefusal | undefined): readonly RefusedRow[] {
    const row = this.sales.rows[place];
    return why === undefined || row === undefined ? [] : [{ row, why }];
  }
}

export function inOrder(refused: readonly RefusedRow[]): readonly RefusedRow[] {
  return [...refused].sort((one, other) => one.row - other.row);
}
