import { describe, expect, it } from 'vitest';
import { adapterOfHost, crmPage } from '../../../lib/crm/recognise';
import { megaplan } from '../../../lib/crm/sites/megaplan';

describe('the address of a Megaplan page', () => {
  const at = (path: string) => crmPage(megaplan, new URL(`https://firm.megaplan.ru${path}`));

  it.each([
    ['/crm/5120/card/', 'client', { type: 'client', id: '5120' }],
    ['/crm/5120/card?tab=deals', 'client', { type: 'client', id: '5120' }],
    ['/deals/6102/card/', 'deal', { type: 'deal', id: '6102' }],
    ['/crm/', 'clients', undefined],
    ['/deals/list/4/state:1', 'deals', undefined],
  ])('%s is a page of kind %s', (path, kind, record) => {
    expect(at(path)).toMatchObject({ adapter: 'megaplan', kind, record });
  });

  it.each([
    '/task/12/card/',
    '/project/12/card/',
    '/task/filter/all/Task/12',
    '/crm/0/card/',
    '/crm/filter/5120/card/',
    '/deals/6102/history/',
    '/start/?to=/crm/5120/card/',
  ])('%s is none of ours', (path) => {
    expect(at(path)).toMatchObject({ kind: 'other', record: undefined });
  });

  it.each(['firm.megaplan.ru', 'firm.megaplan.by', 'firm.megaplan.kz', 'firm.megaplan.ua'])('is on %s', (host) => {
    expect(adapterOfHost([megaplan], host)).toBe(megaplan);
  });
});
