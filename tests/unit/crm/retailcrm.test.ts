import { describe, expect, it } from 'vitest';
import { crmPage } from '../../../lib/crm/recognise';
import { outcomeOfStatus } from '../../../lib/crm/retailcrm/status';
import { retailcrm } from '../../../lib/crm/sites/retailcrm';

describe('the address of a RetailCRM page', () => {
  const at = (path: string) => crmPage(retailcrm, new URL(`https://firm.retailcrm.ru${path}`));

  it.each([
    ['/customers/4501', 'client', { type: 'customer', id: '4501' }],
    ['/customers/4501/edit?from=list', 'client', { type: 'customer', id: '4501' }],
    ['/orders/90017/edit', 'deal', { type: 'order', id: '90017' }],
    ['/orders/90017/edit#payments', 'deal', { type: 'order', id: '90017' }],
    ['/customers/', 'clients', undefined],
    ['/orders/?filter[customer]=4501', 'deals', undefined],
    ['/orders', 'deals', undefined],
  ])('%s is a page of kind %s', (path, kind, record) => {
    expect(at(path)).toMatchObject({ adapter: 'retailcrm', kind, record });
  });

  it.each([
    '/orders/add',
    '/orders/0/edit',
    '/orders/90017/print/16',
    '/customers-corporate/12/edit',
    '/products/12',
    '/admin/customers/12',
    '/dashboard?next=/customers/4501',
  ])('%s is none of ours', (path) => {
    expect(at(path)).toMatchObject({ kind: 'other', record: undefined });
  });
});

describe('the status of an order', () => {
  it.each([
    ['Новый', 'open'],
    ['Выполнен', 'won'],
    ['Отменён', 'lost'],
    ['отменен', 'lost'],
    ['Ждём замену', undefined],
    ['constructor', undefined],
    ['', undefined],
  ])('«%s» is %s', (status, outcome) => {
    expect(outcomeOfStatus(status)).toBe(outcome);
  });
});
