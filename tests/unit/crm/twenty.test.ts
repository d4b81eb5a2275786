import { describe, expect, it } from 'vitest';
import { crmPage } from '../../../lib/crm/recognise';
import { twenty } from '../../../lib/crm/sites/twenty';

const ID = '5a1b2c3d-0000-4000-8000-00000000c001';

describe('the address of a Twenty page', () => {
  const at = (path: string) => crmPage(twenty, new URL(`https://crm.example${path}`));

  it.each([
    [`/object/company/${ID}`, 'client', { type: 'company', id: ID }],
    [`/object/person/${ID}?viewId=1#timeline`, 'client', { type: 'person', id: ID }],
    [`/object/opportunity/${ID}/`, 'deal', { type: 'opportunity', id: ID }],
    ['/objects/companies?viewId=1', 'clients', undefined],
    ['/objects/people', 'clients', undefined],
    ['/objects/opportunities/', 'deals', undefined],
  ])('%s is a page of kind %s', (path, kind, record) => {
    expect(at(path)).toMatchObject({ adapter: 'twenty', kind, record });
  });

  it.each([
    `/object/company/${ID}0`,
    '/object/company/12',
    `/object/note/${ID}`,
    `/x/object/company/${ID}`,
    '/objects/tasks',
    '/objects/companies/x',
    '/settings/objects/companies',
    `/?to=/object/company/${ID}`,
  ])('%s is none of ours', (path) => {
    expect(at(path)).toMatchObject({ kind: 'other', record: undefined });
  });
});

it('takes no token of Twenty into its hands: there is no reading by session', () => {
  expect(twenty.session).toBeUndefined();
  expect(twenty.confidence.history).toBeUndefined();
});
