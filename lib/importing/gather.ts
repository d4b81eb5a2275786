import type { Day } from '../domain/day';
import type { Deal } from '../domain/deal';
import type { ImportChoice } from '../domain/importing/importChoice';
import { ImportProblem } from '../domain/importing/importProblem';
import type { FileClient, RefusedRow } from '../domain/importing/importRun';
import { plainName } from '../domain/importing/plainName';
import { isEmptyRow } from './cell';
import { DealRows } from './dealRows';
import { openTable } from './openTable';
import { type ReadRow, rowReader } from './readRow';

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
  /** True for a client that could be several known ones. */
  readonly isDoubtful: (client: Pick<FileClient, 'id' | 'name'>) => boolean;
  /** Told after every piece of the file. */
  readonly onRows: (rows: number) => void;
}

/** Reads a whole file as the user has confirmed it. Throws `ImportProblem`. */
export async function gather(
  file: Blob,
  choice: ImportChoice,
  { today, isDoubtful, onRows }: GatherContext,
): Promise<Gathered> {
  checkColumns(choice);
  const open = await openTable(file);
  const { batches, dateSystem } = await open.table(choice);
  const read = rowReader(choice, { today, dateSystem });
  const collector = new Collector(choice, isDoubtful);
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

/** Sales of one client; a deal that has an id stands apart until all of its rows are known. */
interface Collected {
  readonly id: string | undefined;
  name: string | undefined;
  owner: string | undefined;
  readonly deals: Deal[];
}

class Collector {
  private readonly clients = new Map<string, Collected>();
  private readonly dealRows: DealRows;
  private readonly refused: RefusedRow[] = [];
  private readonly texts = new Map<string, string>();
  private notWon = 0;
  private firstDay: Day | undefined;
  private lastDay: Day | undefined;

  constructor(
    { repeats }: Pick<ImportChoice, 'repeats'>,
    private readonly isDoubtful: GatherContext['isDoubtful'],
  ) {
    this.dealRows = new DealRows(repeats);
  }

  take(read: ReadRow, row: number): void {
    if (read === 'notWon') this.notWon++;
    else if ('refused' in read) this.refused.push({ row, why: read.refused });
    else if (this.isDoubtful({ id: read.clientId, name: read.client })) this.refused.push({ row, why: 'twoClients' });
    else {
      const { clientId, client, owner, dealId, category, ...sale } = read;
      const key = clientKeyIn(clientId, client);
      const known = this.clients.get(key) ?? this.begin(key, clientId);
      known.name = earlier(known.name, client);
      known.owner = earlier(known.owner, owner);
      const on = this.once(sale.on);
      const deal = {
        ...sale,
        on,
        id: dealId,
        outcome: 'won' as const,
        ...(category && { category: this.once(category) }),
      };
      if (dealId === undefined) known.deals.push(deal);
      else this.dealRows.take({ ...deal, id: dealId, on }, key, row);
      this.seeDay(on);
    }
  }

  gathered(): Gathered {
    const { settled, refused } = this.dealRows.settle();
    for (const { key, deal } of settled) this.clients.get(key)?.deals.push(deal);
    const clients = [...this.clients]
      .sort(([one], [other]) => byText(one, other))
      .map(([, client]) => numbered(client));
    return {
      clients: clients.filter(({ deals }) => deals.length > 0),
      refused: [...this.refused, ...refused].sort((one, other) => one.row - other.row),
      notWon: this.notWon,
      firstDay: this.firstDay,
      lastDay: this.lastDay,
    };
  }

  private begin(key: string, id: string | undefined): Collected {
    const client: Collected = { id, name: undefined, owner: undefined, deals: [] };
    this.clients.set(key, client);
    return client;
  }

  private seeDay(day: Day): void {
    if (this.firstDay === undefined || day < this.firstDay) this.firstDay = day;
    if (this.lastDay === undefined || day > this.lastDay) this.lastDay = day;
  }

  /** A million rows have few days and categories; equal texts are kept once. */
  private once(text: string): string {
    const known = this.texts.get(text);
    if (known !== undefined) return known;
    this.texts.set(text, text);
    return text;
  }
}

/** By id where the file has one, so that two clients of one name stay two; else by name. */
function clientKeyIn(id: string | undefined, name: string | undefined): string {
  return id === undefined ? `name ${plainName(name ?? '')}` : `id ${id}`;
}

/** Of several writings the one that comes first in the alphabet, so that the order of rows does not matter. */
function earlier(known: string | undefined, found: string | undefined): string | undefined {
  if (known === undefined || found === undefined) return known ?? found;
  return byText(found, known) < 0 ? found : known;
}

/**
 * Deals without an id get one of their day and sum, and true repeats a number: the same file gives the same ids again,
 * in whatever order its rows stand.
 */
function numbered({ id, name, owner, deals }: Collected): FileClient {
  const seen = new Map<string, number>();
  const withIds = deals.map((deal): Deal => {
    if (deal.id !== undefined) return deal;
    const own = `${deal.on ?? ''} ${deal.amountMinor ?? ''}`;
    const count = (seen.get(own) ?? 0) + 1;
    seen.set(own, count);
    return { ...deal, id: count === 1 ? own : `${own} ${count}` };
  });
  return { id, name, owner, deals: withIds };
}

function byText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
