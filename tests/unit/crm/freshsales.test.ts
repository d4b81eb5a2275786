import { describe, expect, it } from 'vitest';
import { adapterOfHost, crmPage } from '../../../lib/crm/recognise';
import { freshsales } from '../../../lib/crm/sites/freshsales';

describe('the address of a Freshsales page', () => {
  const at = (path: string) => crmPage(freshsales, new URL(`https://firm.myfreshworks.com${path}`));

  it.each([
    ['/crm/sales/contacts/402000031', 'client', { type: 'contact', id: '402000031' }],
    ['/crm/sales/accounts/402000111?tab=deals', 'client', { type: 'account', id: '402000111' }],
    ['/accounts/11/activities', 'client', { type: 'account', id: '11' }],
    ['/crm/sales/deals/402000901', 'deal', { type: 'deal', id: '402000901' }],
    ['/crm/sales/contacts/view/5', 'clients', undefined],
    ['/accounts', 'clients', undefined],
    ['/crm/sales/deals/view/5', 'deals', undefined],
  ])('%s is a page of kind %s', (path, kind, record) => {
    expect(at(path)).toMatchObject({ adapter: 'freshsales', kind, record });
  });

  it.each([
    '/crm/sales/leads/5',
    '/crm/sales/deals/new',
    '/crm/sales/contacts/0',
    '/crm/sales/contacts/view/mine',
    '/crm/marketing/contacts/5',
    '/crm/sales/tasks?from=/crm/sales/deals/5',
  ])('%s is none of ours', (path) => {
    expect(at(path)).toMatchObject({ kind: 'other', record: undefined });
  });

  it('is on both clouds, and not on those that only look like them', () => {
    expect(adapterOfHost([freshsales], 'firm.freshsales.io')).toBe(freshsales);
    expect(adapterOfHost([freshsales], 'myfreshworks.com.evil.example')).toBeUndefined();
  });
});
