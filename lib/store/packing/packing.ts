import type { DBCore, DBCoreTable, Middleware } from 'dexie';
import type { HistRow } from '../rows';
import { viewingCursor } from '../viewingCursor';
import { isPacked, packedRow, unpackedRow } from './packedRow';

/** Below the sealing, which takes and gives whole rows. */
const LEVEL = 5;

/** Packs histories on their way into the database and unpacks them on their way out, so that nobody else need know. */
export const packing: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'packing',
  level: LEVEL,
  create: (core) => ({
    ...core,
    table: (name) => (name === 'hist' ? packedTable(core.table(name)) : core.table(name)),
  }),
};

function packedTable(table: DBCoreTable): DBCoreTable {
  return {
    ...table,
    mutate: (request) =>
      request.type === 'put' || request.type === 'add'
        ? table.mutate({ ...request, values: request.values.map(written) })
        : table.mutate(request),
    get: (request) => table.get(request).then(read),
    getMany: (request) => table.getMany(request).then((rows) => rows.map(read)),
    query: (request) =>
      table.query(request).then((answer) => (request.values ? { ...answer, result: answer.result.map(read) } : answer)),
    openCursor: (request) =>
      table
        .openCursor(request)
        .then((cursor) => cursor && (request.values ? viewingCursor(cursor, () => read(cursor.value)) : cursor)),
  };
}

/** What is sealed is nobody's to look at. */
function written(row: HistRow): object {
  return 'sealed' in row ? row : packedRow(row);
}

function read(row: unknown): unknown {
  return isPacked(row) ? unpackedRow(row) : row;
}
