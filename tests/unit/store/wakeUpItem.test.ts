import { beforeEach, expect, it } from 'vitest';
import type { WakeUpList, WakeUpRow } from '../../../lib/domain/wakeUpList';
import { wakeUpBeginningItem, wakeUpItem } from '../../../lib/store/wakeUpItem';
import { popupStates } from '../../e2e/gallery-pages/popupStates';
import { emptyStore } from './emptyStore';

beforeEach(emptyStore);

/** A list with many rows wherever a list can have rows. */
function longList(): WakeUpList {
  const list = popupStates['today']?.list;
  const [row] = list?.rows ?? [];
  if (!list || !row) throw new Error('The gallery has no list of today');
  const rows: WakeUpRow[] = Array.from({ length: 150 }, (_, i) => ({ ...row, key: `${row.key} ${i}` }));
  const group = { rows, total: 400 };
  return {
    ...list,
    rows,
    total: 400,
    dueSoon: rows,
    dueSoonTotal: 400,
    barred: [{ bar: 'openDeal', ...group }],
    groups: { agreed: group, season: group, oneTime: group, care: group },
  };
}

const withoutRows = (list: WakeUpList | null) =>
  JSON.parse(JSON.stringify(list, (key, value) => (['rows', 'dueSoon'].includes(key) ? [] : value)));

it('says at the beginning of the list what the whole list says, save for rows', async () => {
  await wakeUpItem.setValue(longList());
  const [whole, beginning] = [await wakeUpItem.getValue(), await wakeUpBeginningItem.getValue()];
  expect(whole).toEqual(longList());
  expect(withoutRows(beginning)).toEqual(withoutRows(whole));
});

it('begins with the first calls in their order, more than a popup of 600 px can show', async () => {
  await wakeUpItem.setValue(longList());
  const { rows, groups } = longList();
  const beginning = await wakeUpBeginningItem.getValue();
  const [calls = [], agreed = []] = [beginning?.rows, beginning?.groups?.agreed.rows];
  const ROW_PX = 46;
  expect(calls.length * ROW_PX).toBeGreaterThan(500);
  expect(calls).toEqual(rows.slice(0, calls.length));
  expect(agreed).toEqual(groups?.agreed.rows.slice(0, calls.length));
});

it('reads little at first, however long the lists are', async () => {
  await wakeUpItem.setValue(longList());
  const bytes = JSON.stringify(await wakeUpBeginningItem.getValue()).length;
  expect(bytes).toBeLessThan(20_000);
});

it('has no beginning where there is no list', async () => {
  await wakeUpItem.setValue(longList());
  await wakeUpItem.setValue(null);
  expect(await wakeUpBeginningItem.getValue()).toBeNull();
});
