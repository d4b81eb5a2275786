import { describe, expect, it } from 'vitest';
import { readAddress } from '../../../../lib/crm/general/address';

const UUID = '9f1d01f6-ccc0-bccf-69a1-6b0201939816';

describe('a record by its address', () => {
  it.each([
    ['/clients/7', 'company', '7'],
    ['/clients/view/7', 'company', '7'],
    ['/admin/clients/client/3', 'company', '3'],
    ['/crm/company/details/7/', 'company', '7'],
    ['/index.php?module=Accounts&view=Detail&record=12', 'company', '12'],
    [`/index.php?module=Accounts&action=DetailView&record=${UUID}`, 'company', UUID],
    [
      `/?action=ajaxui#ajaxUILoc=index.php%3Fmodule%3DAccounts%26action%3DDetailView%26record%3D${UUID}`,
      'company',
      UUID,
    ],
    ['/#Account/view/5f0c6d3b1e2a4', 'company', '5f0c6d3b1e2a4'],
    [`/index.html#/accounts/record/${UUID}`, 'company', UUID],
    ['/app/customer/Acme%20Ltd', 'company', 'Acme Ltd'],
    ['/app/customer/CUST-2026-00012', 'company', 'CUST-2026-00012'],
    ['/web#id=12&model=res.partner&view_type=form', 'company', '12'],
    ['/index.php?r=client/view&id=5', 'company', '5'],
    ['/index.php?r=client%2Fview&id=5', 'company', '5'],
    ['/societe/card.php?socid=1', 'company', '1'],
    ['/comm/card.php?socid=1', 'company', '1'],
    ['/customer/index/edit/id/5/key/0123456789abcdef0123456789abcdef', 'company', '5'],
    [`/main.aspx?pagetype=entityrecord&etn=account&id=%7B${UUID}%7D`, 'company', UUID],
    ['/lightning/r/Account/0015g00000XyZ12AAB/view', 'company', '0015g00000XyZ12AAB'],
    ['/#/clients/Wpmbk5ezJn/edit', 'company', 'Wpmbk5ezJn'],
    ['/1/sales/customers/5', 'company', '5'],
    ['/contacts/person/12', 'contact', '12'],
    ['/klienty/15/', 'company', '15'],
    ['/%D0%BA%D0%BB%D0%B8%D0%B5%D0%BD%D1%82%D1%8B/15', 'company', '15'],
    ['/kunden/44/anzeigen', 'company', '44'],
    ['/customers/acme-ltd', 'company', 'acme-ltd'],
    ['/clients/7/deals', 'company', '7'],
    ['/clients/7#deals', 'company', '7'],
    ['/clients/7/deals/5', 'deal', '5'],
    ['/deals/5?client=7', 'deal', '5'],
    ['/deals/5?client_id=7', 'deal', '5'],
    ['/app/sales-order/SAL-ORD-2026-00001', 'order', 'SAL-ORD-2026-00001'],
    ['/commande/card.php?id=164&save_lastsearch_values=1', 'order', '164'],
    ['/compta/facture/card.php?facid=35', 'invoice', '35'],
    ['/#tryton/model/sale.sale/4;views=[1]', 'order', '4'],
    ['/odoo/action-12#model=sale.order&id=9', 'order', '9'],
    ['/comm/propal/card.php?id=1', 'quote', '1'],
    ['/index.php?module=Contacts&action=DetailView&record=c-9', 'contact', 'c-9'],
  ])('%s is %s %s', (address, type, id) => {
    expect(readAddress(address)).toMatchObject({ type, id });
  });

  it.each([
    '/',
    '/tasks/5',
    '/clients/7/tasks/12',
    '/purchase-orders/5',
    '/clients/new',
    '/clients/import',
    '/accounts/login',
    '/contacts/1234/record/0-2/567',
    '/settings/fields?id=5',
    '/reports?client_report=1',
  ])('%s is none', (address) => {
    expect(readAddress(address)?.id).toBeUndefined();
  });

  it('is read from no address of a megabyte', () => {
    expect(readAddress(`/clients/${'7'.repeat(1_000_000)}`)).toBeUndefined();
  });
});

describe('a list by its address', () => {
  it.each([
    ['/clients', 'company', undefined],
    ['/clients/list?page=2', 'company', undefined],
    ['/societe/list.php?type=c', 'company', undefined],
    ['/index.php?module=Opportunities&action=index', 'deal', undefined],
    ['/orders?client_id=7', 'order', '7'],
    ['/compta/facture/list.php?socid=1', 'invoice', '1'],
    ['/#/deals', 'deal', undefined],
  ])('%s lists %s', (address, type, ofClient) => {
    expect(readAddress(address)).toMatchObject({ type, id: undefined, ofClient });
  });

  it('may be chosen by a view or a part', () => {
    expect(readAddress('/crm/tab/Potentials/custom-view/12/list')).toMatchObject({ type: 'deal', id: undefined });
    expect(readAddress('/deals/category/3/')).toMatchObject({ type: 'deal', id: undefined });
    expect(readAddress('/main.aspx?appid=7&pagetype=entitylist&etn=opportunity&viewid=5')).toMatchObject({
      type: 'deal',
      id: undefined,
    });
  });

  it('may be a board', () => {
    expect(readAddress('/deals/kanban')).toMatchObject({ type: 'deal', isBoard: true });
  });
});
