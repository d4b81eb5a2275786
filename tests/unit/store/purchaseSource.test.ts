import { afterEach, describe, expect, it } from 'vitest';
import type { Capture } from '../../../lib/domain/capture';
import type { PurchaseSource } from '../../../lib/domain/purchaseSource';
import { cardOf } from '../../../lib/store/card';
import { beginSourceChange, changeSources } from '../../../lib/store/changeSource';
import { dealsOf } from '../../../lib/store/clientHistory';
import { saveCapture } from '../../../lib/store/clients';
import { historyAfter, historyWith } from '../../../lib/store/history';
import { inventory } from '../../../lib/store/inventory';
import { ofSource } from '../../../lib/store/purchaseSource';
import type { HistRow } from '../../../lib/store/rows';
import { emptyStore } from './emptyStore';
import { captureOf, NOW, partial, SITE, won } from './samples';

const read = (source: PurchaseSource, ids: readonly string[], change: Partial<Capture> = {}) =>
  captureOf(
    '7',
    ids.map((id) => won(id, '2026-03-01')),
    { source, ...change },
  );

const rowAfter = (row: HistRow | undefined, capture: Capture) => historyAfter(row, SITE, capture, NOW.instant);
const idsOf = (row: HistRow) => dealsOf(row).map(({ id }) => id);
const running = new AbortController().signal;

afterEach(emptyStore);

describe('a CRM that shows an order and its invoice for one sale', () => {
  it('never has both counted', () => {
    const orders = rowAfter(undefined, read('orders', ['O-1', 'O-2']));
    const invoices = rowAfter(orders, read('invoices', ['F-1', 'F-2']));
    expect(idsOf(invoices)).toEqual(['F-1', 'F-2']);
    expect(invoices.completeness).toEqual({ state: 'complete', seen: 2, total: 2 });
  });

  it('counts a part of the new records as a part, however much is known of the old ones', () => {
    const orders = rowAfter(undefined, read('orders', ['O-1', 'O-2']));
    const invoices = rowAfter(orders, read('invoices', ['F-1'], partial(1, 9)));
    expect(invoices.completeness).toEqual({ state: 'partial', seen: 1, total: 9 });
  });

  it('has what was read before when the user goes back to it', () => {
    const orders = rowAfter(undefined, read('orders', ['O-1', 'O-2']));
    const back = ofSource(ofSource(orders, 'invoices'), 'orders');
    expect(idsOf(back)).toEqual(['O-1', 'O-2']);
    expect(back.completeness).toEqual(orders.completeness);
    expect(back.readAt).toBe(orders.readAt);
  });

  it('keeps the shelves of two records that turn out to be one client', () => {
    const one = ofSource(rowAfter(undefined, read('orders', ['O-1'])), 'invoices');
    const other = ofSource(rowAfter(undefined, read('orders', ['O-2'])), 'invoices');
    expect(idsOf(ofSource(historyWith(one, other), 'orders'))).toEqual(['O-1', 'O-2']);
  });

  it('joins two records of one client only by the same kind of records', () => {
    const invoiced = rowAfter(undefined, read('invoices', ['F-1']));
    const ordered = rowAfter(undefined, read('orders', ['O-1']));
    const joined = historyWith(invoiced, ordered);
    expect(idsOf(joined)).toEqual(['F-1']);
    expect(idsOf(ofSource(joined, 'orders'))).toEqual(['O-1']);
  });
});

describe('choosing other records as the sales of a site', () => {
  const client = { type: 'company', id: '7' };

  it('empties every history of the site until they are read, and counts again', async () => {
    await saveCapture(SITE, read('orders', ['O-1', 'O-2']), NOW);
    await beginSourceChange(SITE, 'invoices');
    await changeSources(running);
    expect((await cardOf(SITE, client, NOW.today))?.assessment.completeness.state).toBe('none');
    expect((await inventory()).purchases).toBe(0);
  });

  it('brings the old histories back at once when it is taken back', async () => {
    await saveCapture(SITE, read('orders', ['O-1', 'O-2']), NOW);
    for (const source of ['invoices', 'orders'] as const) {
      await beginSourceChange(SITE, source);
      await changeSources(running);
    }
    expect((await cardOf(SITE, client, NOW.today))?.assessment.completeness).toMatchObject({
      state: 'complete',
      seen: 2,
    });
    expect((await inventory()).purchases).toBe(2);
  });

  it('goes on where a stopped worker left off, and leaves other sites alone', async () => {
    await saveCapture('https://other.example', read('orders', ['X-1']), NOW);
    for (let id = 0; id < 3; id++)
      await saveCapture(SITE, captureOf(`${id}`, [won(`O-${id}`, '2026-03-01')], { source: 'orders' }), NOW);
    await beginSourceChange(SITE, 'invoices');
    const stopped = new AbortController();
    stopped.abort();
    await changeSources(stopped.signal);
    expect((await inventory()).purchases).toBe(4);
    await changeSources(running);
    expect((await inventory()).purchases).toBe(1);
  });
});
