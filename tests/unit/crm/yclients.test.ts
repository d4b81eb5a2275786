import { describe, expect, it } from 'vitest';
import { adapterOfHost, crmPage } from '../../../lib/crm/recognise';
import { yclients } from '../../../lib/crm/sites/yclients';

describe('the address of a YCLIENTS page', () => {
  const at = (path: string) => crmPage(yclients, new URL(`https://yclients.com${path}`));

  it.each([
    ['/clients/9001/base/?#open_card_client_id=61', 'client', { type: 'client', id: '61' }],
    ['/clients/9001/base/?page=2#tab=visits&open_card_client_id=61&x=1', 'client', { type: 'client', id: '61' }],
    ['/clients/9001/base/', 'clients', undefined],
    ['/clients/9001/base/?page=2#', 'clients', undefined],
    ['/clients/9001?name=%D0%A0', 'clients', undefined],
  ])('%s is a page of kind %s', (path, kind, record) => {
    expect(at(path)).toMatchObject({ adapter: 'yclients', kind, record });
  });

  it.each([
    '/timetable/9001#main_date=2026-11-21',
    '/timetable/9001#open_card_client_id=61',
    '/clients/getClientInfo/61',
    '/settings/9001/clients/9001/base/',
  ])('%s is none of ours', (path) => {
    expect(at(path)).toMatchObject({ kind: 'other', record: undefined });
  });

  it('is on the service, and not on the booking pages of its customers', () => {
    expect(adapterOfHost([yclients], 'www.yclients.com')).toBe(yclients);
    expect(adapterOfHost([yclients], 'app.alteg.io')).toBe(yclients);
    expect(adapterOfHost([yclients], 'b12345.yclients.com')).toBeUndefined();
  });
});
