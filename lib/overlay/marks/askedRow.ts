import type { ListRule, PageAdapter } from '../../crm/adapter';
import type { RowAddress } from '../../domain/rowMark';
import type { ListPage } from './listPage';

/** What the background takes; a row with another id is nobody's, and may not spoil the question about the rest. */
const TYPE = /^[\w.-]{1,60}$/;
const LONGEST_ID = 200;
const LONGEST_NAME = 500;

/** A row that names its record, or the client it leads to. */
export interface ReadRow {
  readonly address: RowAddress;
  /** As the row shows it, for finding the place beside it. */
  readonly name: string;
}

/** Undefined for rows that name no record. */
export type RowReader = (row: Element) => ReadRow | undefined;

/**
 * The client a row leads to, else the record it stands for: a client's own, or a sale of the page's kind. Where
 * an adapter only guesses which rows are which, a row goes by its id and its name together.
 */
export function rowReader({ rule, rows }: ListPage, adapter: PageAdapter): RowReader {
  const source = rule.kind === 'clients' ? undefined : (rule.dealSource ?? adapter.sources[0]);
  const isGuess = adapter.confidence.lists === 'guessed';
  return (row) => {
    const found = rows.read(row);
    const address = found && (found.client ?? recordOf(found, rows, source));
    if (!found || !address || !TYPE.test(address.type)) return undefined;
    if (address.id === '' || address.id.length > LONGEST_ID) return undefined;
    if (!isGuess) return { address, name: found.name };
    // Of a row of a sale nothing tells whether it is the client's but what may be wrong.
    const isOwn = found.client === undefined && source === undefined;
    return isOwn ? { address: { ...address, named: cut(found.name) }, name: found.name } : undefined;
  };
}

function cut(name: string): string {
  return name.trim().slice(0, LONGEST_NAME);
}

function recordOf(
  found: NonNullable<ReturnType<ListRule['read']>>,
  { recordType }: ListRule,
  source: RowAddress['source'],
): RowAddress | undefined {
  const { recordId: id } = found;
  return id === undefined ? undefined : { type: found.recordType ?? recordType, id, ...(source && { source }) };
}

/** Tells rows apart. No type contains a space. */
export function rowKey({ type, id, source, named }: RowAddress): string {
  return `${type} ${source ?? ''} ${id}${named === undefined ? '' : ` ${named}`}`;
}
