import { describe, expect, it } from 'vitest';
import { adapterOfHost, crmPage } from '../../../lib/crm/recognise';
import { s2 } from '../../../lib/crm/sites/s2';

describe('the address of an S2 page', () => {
  const at = (path: string) => crmPage(s2, new URL(`https://app.salesap.ru${path}`));

  it.each([
    ['/companies/71', 'client', { type: 'company', id: '71' }],
    ['/contacts/502/?tab=deals', 'client', { type: 'contact', id: '502' }],
    ['/deals/311#notes', 'deal', { type: 'deal', id: '311' }],
    ['/contacts', 'clients', undefined],
    ['/companies/?page=2', 'clients', undefined],
    ['/deals', 'deals', undefined],
  ])('%s is a page of kind %s', (path, kind, record) => {
    expect(at(path)).toMatchObject({ adapter: 's2', kind, record });
  });

  it.each(['/api/v1/deals/311', '/deals/new', '/deals/311/edit', '/contacts/0', '/help?q=/deals/311'])(
    '%s is none of ours',
    (path) => {
      expect(at(path)).toMatchObject({ kind: 'other', record: undefined });
    },
  );

  it('is on one host, and not on that of its help', () => {
    expect(adapterOfHost([s2], 'app.salesap.ru')).toBe(s2);
    expect(adapterOfHost([s2], 'salesap.ru')).toBeUndefined();
  });
});
