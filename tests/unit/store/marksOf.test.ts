import { beforeEach, describe, expect, it } from 'vitest';
import type { Capture } from '../../../lib/domain/capture';
import { defaultRules } from '../../../lib/domain/rules';
import { saveCapture } from '../../../lib/store/clients';
import { writeDb } from '../../../lib/store/db';
import { clientKey } from '../../../lib/store/key';
import { marksOf } from '../../../lib/store/marksOf';
import { rulesItem } from '../../../lib/store/settings';
import { emptyStore } from './emptyStore';
import { captureOf, evenly, NOW, notWon, partial, SITE } from './samples';

beforeEach(emptyStore);

const OTHER_SITE = 'https://other.amocrm.ru';
const company = (id: string) => ({ type: 'company', id });
const contact = (id: string) => ({ type: 'contact', id });
const sale = (id: string, source: 'deals' | 'orders' = 'deals') => ({ type: 'deal', id, source });

const save = (capture: Capture, site = SITE) => saveCapture(site, capture, NOW);
const asked = (...rows: Parameters<typeof marksOf>[1]) => marksOf(SITE, rows, NOW.today);

/** Every 30 days, 100 days silent: two cycles missed. */
const sleeping = (id: string, change: Partial<Capture> = {}) => captureOf(id, evenly(id, 30, 100, 7), change);
const active = (id: string) => captureOf(id, evenly(id, 30, 5, 7));

describe('the row of a client who asked not to be contacted', () => {
  const asks = (id: string) =>
    writeDb((db) =>
      db.doNotContact.add({ id, client: clientKey(SITE, company(id)), hashes: [], on: NOW.today, by: 'Olga' }),
    );

  it('says that and nothing else, whatever is known of him', async () => {
    await save(sleeping('1'));
    await save(sleeping('2', partial(7, 37)));
    for (const id of ['1', '2', '3']) await asks(id);
    const barred = { status: 'barred', valueClass: undefined };
    expect(await asked(company('1'), company('2'), company('3'))).toEqual([
      { at: 0, client: company('1'), ...barred },
      { at: 1, client: company('2'), ...barred },
      { at: 2, client: company('3'), ...barred },
    ]);
  });

  it('says it of his deals too', async () => {
    await save(sleeping('1'));
    await asks('1');
    expect(await asked(sale('1-6'))).toMatchObject([{ status: 'barred' }]);
  });
});

describe('the row of a client', () => {
  it('is marked with his status, at its place among the rows asked about', async () => {
    await save(sleeping('1'));
    await save(active('2'));
    expect(await asked(company('9'), company('2'), company('1'))).toMatchObject([
      { at: 1, client: company('2'), status: 'active' },
      { at: 2, client: company('1'), status: 'sleeping' },
    ]);
  });

  it('is marked by the company that pays for a contact', async () => {
    await save(sleeping('1', { aliases: [contact('5')] }));
    expect(await asked(contact('5'))).toMatchObject([{ at: 0, client: company('1'), status: 'sleeping' }]);
  });

  it('has no mark where the contact belongs to two companies', async () => {
    await save(sleeping('1', { aliases: [contact('5')] }));
    await save(sleeping('2', { aliases: [contact('5')] }));
    expect(await asked(contact('5'))).toEqual([]);
  });

  it('has no mark while a part of the history is missing, or all of it', async () => {
    await save(sleeping('1', partial(7, 37)));
    await save(captureOf('2', [], { completeness: { state: 'none', seen: 0, total: undefined } }));
    await save(captureOf('3', []));
    expect(await asked(company('1'), company('2'), company('3'))).toEqual([]);
  });

  it('is marked by its name too where it is a guess which record a row is', async () => {
    await save(sleeping('1'));
    const rows = ['Company 1', '  company\u00a01 ', 'Company 2', ''].map((named) => ({ ...company('1'), named }));
    expect((await asked(...rows)).map(({ at }) => at)).toEqual([0, 1]);
  });

  it('says nothing of a client of another site', async () => {
    await save(sleeping('1', { aliases: [contact('5')] }), OTHER_SITE);
    expect(await asked(company('1'), contact('5'), sale('1-6'))).toEqual([]);
  });

  it('follows the rules of now, not those its row was stored under', async () => {
    await save(sleeping('1'));
    await rulesItem.setValue({ ...defaultRules, version: 2, sleepingFrom: 3, lostFrom: 4 });
    expect(await asked(company('1'))).not.toMatchObject([{ status: 'sleeping' }]);
  });

  it('carries the class where there is one', async () => {
    const thresholds = { aFromMinor: 1_000_00, bFromMinor: 100_00 };
    await rulesItem.setValue({ ...defaultRules, classes: { ...defaultRules.classes, thresholds } });
    await save(sleeping('1'));
    expect(await asked(company('1'))).toMatchObject([{ status: 'sleeping', valueClass: 'A' }]);
  });
});

describe('the row of a deal that does not say whose it is', () => {
  it('is marked by its open deals and the latest purchases', async () => {
    await save(captureOf('1', [...evenly('1', 30, 100, 7), notWon('o', 'open'), notWon('x', 'lost')]));
    const rows = [sale('o'), sale('1-6'), sale('1-4'), sale('1-0'), sale('x')];
    expect((await asked(...rows)).map(({ at }) => at)).toEqual([0, 1, 2]);
  });

  it('has no mark where two clients share the deal', async () => {
    await save(captureOf('1', [...evenly('1', 30, 100, 7), notWon('o', 'open')]));
    await save(captureOf('2', [...evenly('2', 30, 100, 7), notWon('o', 'open')]));
    expect(await asked(sale('o'))).toEqual([]);
  });

  it('is not taken for an order with the same number', async () => {
    await save(sleeping('1', { source: 'orders' }));
    expect(await asked(sale('1-6', 'deals'))).toEqual([]);
    expect(await asked(sale('1-6', 'orders'))).toMatchObject([{ client: company('1') }]);
  });
});
