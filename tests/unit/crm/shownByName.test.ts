import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dynamics365Session } from '../../../lib/crm/dynamics365/session';
import { hubspotSession } from '../../../lib/crm/hubspot/session';
import { pipedriveSession } from '../../../lib/crm/pipedrive/session';
import type { SessionReader } from '../../../lib/crm/sessionReader';
import { zohoSession } from '../../../lib/crm/zoho/session';
import { answering } from './answering';

const GUID = 'aaaaaaaa-0000-4000-8000-000000000001';
const ZOHO_ID = '4111000000000000101';

/** A page whose title, wherever it is looked for, is this one. */
function pageTitled(title: string): ParentNode {
  const heading = {
    localName: 'h1',
    textContent: ` ${title}\n`,
    childNodes: [{ nodeType: 3, textContent: title }],
    getAttribute: () => null,
    querySelector: () => ({ getAttribute: () => title }),
  };
  return { querySelector: () => heading } as unknown as ParentNode;
}

const named = (name: string) => ({
  hubspot: { total: 1, hasMore: false, results: [{ objectId: 802, properties: { name: { value: name } } }] },
  pipedrive: { success: true, data: { id: 60, name } },
  zoho: { data: [{ id: ZOHO_ID, Account_Name: name }] },
  dynamics365: { name },
});

const CRMS: readonly (readonly [keyof ReturnType<typeof named>, SessionReader, string, string])[] = [
  ['hubspot', hubspotSession, 'company', '802'],
  ['pipedrive', pipedriveSession, 'organization', '60'],
  ['zoho', zohoSession, 'account', ZOHO_ID],
  ['dynamics365', dynamics365Session, 'account', GUID],
];

beforeEach(() => {
  const cookie = 'hubspotapi-csrf=0123456789; pipe-session-token=0123456789abcdef; CT_CSRF_TOKEN=0123456789';
  vi.stubGlobal('document', { cookie, querySelector: () => null });
  vi.stubGlobal('location', new URL('https://crm.example/contacts/5150/'));
});
afterEach(() => vi.unstubAllGlobals());

describe.each(CRMS)('a page of %s that holds no id of its record', (crm, session, type, id) => {
  const isShown = (title: string, name: string) => {
    const { request } = answering(session, () => ({ json: named(name)[crm] }));
    return session.shows?.({ type, id }, pageTitled(title), request);
  };

  it('is believed when its title is the name the CRM gives to that id', async () => {
    expect(await isShown('Polder & Co', 'Polder & Co')).toBe(true);
  });

  it('is not believed while it still shows the client before', async () => {
    expect(await isShown('Left Behind Ltd', 'Polder & Co')).toBe(false);
    expect(await isShown('', 'Polder & Co')).toBe(false);
  });

  it('is not believed for a kind of record nobody knows', async () => {
    const { request, asked } = answering(session, () => ({ json: {} }));
    expect(await session.shows?.({ type: 'ticket', id }, pageTitled('x'), request)).toBe(false);
    expect(asked).toEqual([]);
  });
});
