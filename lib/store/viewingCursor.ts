import type { DBCoreCursor } from 'dexie';

/**
 * A cursor that shows other values than the browser's own, which answers only as itself and not as the prototype of
 * another object.
 */
export function viewingCursor(
  cursor: DBCoreCursor,
  value: () => unknown,
  start: DBCoreCursor['start'] = (look) => cursor.start(look),
): DBCoreCursor {
  return {
    trans: cursor.trans,
    get key() {
      return cursor.key;
    },
    get primaryKey() {
      return cursor.primaryKey;
    },
    get value() {
      return value();
    },
    get done() {
      return cursor.done === true;
    },
    continue: (...to) => cursor.continue(...to),
    continuePrimaryKey: (key, primaryKey) => cursor.continuePrimaryKey(key, primaryKey),
    advance: (count) => cursor.advance(count),
    start,
    stop: (result) => cursor.stop(result),
    next: () => cursor.next(),
    fail: (error) => cursor.fail(error),
  };
}
