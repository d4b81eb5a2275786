import { describe, expect, it } from 'vitest';
import { outcomeOfStatus } from '../../../lib/crm/moysklad/status';
import { crmPage, pageRule } from '../../../lib/crm/recognise';
import { moysklad } from '../../../lib/crm/sites/moysklad';

const ID = '5f1c2a30-7b11-11ee-0a80-0d7c0012ab34';
const urlOf = (path: string) => new URL(`https://online.moysklad.ru${path}`);

describe('the address of a MoySklad page', () => {
  const at = (path: string) => crmPage(moysklad, urlOf(path));

  it.each([
    [`/app/#company/edit?id=${ID}`, 'client', { type: 'company', id: ID }],
    [`/app/?lang=ru#company/edit?tab=files&id=${ID}&x=1`, 'client', { type: 'company', id: ID }],
    [`/app/#customerorder/edit?id=${ID}`, 'deal', { type: 'customerorder', id: ID }],
    [`/app/#invoiceout/edit?id=${ID}`, 'deal', { type: 'invoiceout', id: ID }],
    ['/app/#company', 'clients', undefined],
    ['/app/#customerorder?global_periodFilter=1', 'deals', undefined],
    ['/app/#invoiceout', 'deals', undefined],
  ])('%s is a page of kind %s', (path, kind, record) => {
    expect(at(path)).toMatchObject({ adapter: 'moysklad', kind, record });
  });

  it.each([
    '/app/#company/edit?new',
    '/app/#company/edit?id=12',
    `/app/#company/edit?id=${ID}0`,
    `/app/#mycompany/edit?id=${ID}`,
    `/app/#demand/edit?id=${ID}`,
    `/app/#paymentin/edit?id=${ID}`,
    `/login?to=/app/#company/edit?id=${ID}`,
    '/app/',
  ])('%s is none of ours', (path) => {
    expect(at(path)).toMatchObject({ kind: 'other', record: undefined });
  });

  it('says of an order and of an invoice which source each is, so that one sale is never two', () => {
    expect(pageRule(moysklad, urlOf(`/app/#customerorder/edit?id=${ID}`))?.dealSource).toBe('orders');
    expect(pageRule(moysklad, urlOf(`/app/#invoiceout/edit?id=${ID}`))?.dealSource).toBe('invoices');
    expect(moysklad.sources).toEqual(['orders', 'invoices']);
  });
});

describe('the status of an order', () => {
  it.each([
    ['Доставлен', 'won'],
    ['Отменен', 'lost'],
    ['Новый', 'open'],
    ['Отгружен', undefined],
    ['На паузе', undefined],
  ])('«%s» is %s', (status, outcome) => {
    expect(outcomeOfStatus(status)).toBe(outcome);
  });
});
