import { expect, it } from 'vitest';
import { wantsBackup } from '../../../../lib/domain/backup/reminder';

const TODAY = '2026-11-21';

it.each([
  [1_001, undefined, true],
  [1_000, undefined, false],
  [1_001, '2026-10-22', false],
  [1_001, '2026-10-21', true],
  [0, undefined, false],
])('with %i clients and the last backup on %s it is due: %s', (clients, on, isDue) => {
  expect(wantsBackup(clients, on === undefined ? undefined : { on }, TODAY)).toBe(isDue);
});
