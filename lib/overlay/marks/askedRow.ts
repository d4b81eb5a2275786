import type { ListRule, PageAdapter } from '../../crm/adapter';
import type { RowAddress } from '../../domain/rowMark';
import type { ListPage } from './listPage';

/** What the background takes; a row with another id is nobody's, and may not spoil the question about the rest. */
const TYPE = /^[\w.-]{1,60}$/;
const LONGEST_ID = 200;

/** A row that names its record, or the client it leads to. */
export interface ReadRow {
  readonly address: RowAddress;
  /** As the row shows it, for finding the place beside it. */
  readonly name: string;
}

/** Undefined for rows that name no record. */
export type RowReader = (row: Element) => ReadRow | undefined;

/** The client a row leads to, else the record it stands for: a client's own, or a sale of the page's kind. */
export function rowReader({ rule, rows }: ListPage, adapter: PageAdapter): RowReader {
  const source = rule.kind === 'clients' ? undefined : (rule.dealSource ?? adapter.sources[0]);
  return (row) => {
    const found = rows.read(row);
    const address = found && (found.client ?? recordOf(found, rows, source));
    if (!found || !address || !TYPE.test(address.type)) return undefined;
    return address.id === '' || address.id.length > LONGEST_ID ? undefined : { address, name: found.name };
  };
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
export function rowKey({ type, id, source }: RowAddress): string {
  return `${type} ${source ?? ''} ${id}`;
}
