import { describe, expect, it } from 'vitest';
import { adapterOfHost, crmPage } from '../../../lib/crm/recognise';
import { salesforce } from '../../../lib/crm/sites/salesforce';

const ACCOUNT = '001AA0000000001IAA';

describe('the address of a Salesforce page', () => {
  const at = (path: string) => crmPage(salesforce, new URL(`https://juniper.lightning.force.com${path}`));

  it.each([
    [`/lightning/r/Account/${ACCOUNT}/view`, 'client', { type: 'account', id: ACCOUNT }],
    [`/lightning/r/${ACCOUNT}/view?0.source=x`, 'client', { type: 'account', id: ACCOUNT }],
    ['/lightning/r/Contact/003AA0000000001IAA/view', 'client', { type: 'contact', id: '003AA0000000001IAA' }],
    ['/lightning/r/Opportunity/006AA0000000001IAA/view', 'deal', { type: 'opportunity', id: '006AA0000000001IAA' }],
    ['/lightning/o/Account/list?filterName=Recent', 'clients', undefined],
    ['/lightning/o/Opportunity/list', 'deals', undefined],
  ])('%s is of kind %s', (path, expected, record) => {
    expect(at(path)).toMatchObject({ kind: expected, record });
  });

  it.each([
    '/lightning/r/Lead/00QAA0000000001IAA/view',
    `/lightning/r/Contact/${ACCOUNT}/view`,
    `/lightning/r/Account/${ACCOUNT}/related/Opportunities/view`,
    `/lightning/r/Account/${ACCOUNT}/edit`,
    '/lightning/r/Account/001AA0000000001/view',
    '/lightning/o/Account/home',
    `/one/one.app?u=/lightning/r/${ACCOUNT}/view`,
  ])('%s is none of ours', (path) => {
    expect(at(path)).toMatchObject({ kind: 'other', record: undefined });
  });

  it('tells ids apart that differ by a capital alone', () => {
    const idAt = (id: string) => at(`/lightning/r/${id}/view`).record?.id;
    expect(idAt('001AA000000000aIAA')).not.toBe(idAt('001AA000000000AIAA'));
  });

  it('is at the host of the application and not at that of its data', () => {
    expect(adapterOfHost([salesforce], 'juniper--test.sandbox.lightning.force.com')).toBe(salesforce);
    expect(adapterOfHost([salesforce], 'juniper.my.salesforce.com')).toBeUndefined();
  });
});

describe('reading Salesforce by session', () => {
  it('is left out: its data is at another host than its pages', () => {
    expect(salesforce.session).toBeUndefined();
    expect(salesforce.confidence.history).toBeUndefined();
  });
});
