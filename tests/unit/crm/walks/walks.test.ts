import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { amocrmSession } from '../../../../lib/crm/amocrm/session';
import { bitrix24Session } from '../../../../lib/crm/bitrix24/session';
import { dynamics365Session } from '../../../../lib/crm/dynamics365/session';
import { espocrmSession } from '../../../../lib/crm/espocrm/session';
import { hubspotSession } from '../../../../lib/crm/hubspot/session';
import { odooSession } from '../../../../lib/crm/odoo/session';
import { pipedriveSession } from '../../../../lib/crm/pipedrive/session';
import type { BaseCourse, BasePart, SessionReader } from '../../../../lib/crm/sessionReader';
import { suitecrm8Session } from '../../../../lib/crm/suitecrm8/session';
import { trytonSession } from '../../../../lib/crm/tryton/session';
import { zohoSession } from '../../../../lib/crm/zoho/session';
import type { PurchaseSource } from '../../../../lib/domain/purchaseSource';
import { answering } from '../answering';
import { all } from '../demoReader';
import * as servers from './servers';
import { nextDay, type World, worldOf } from './world';

interface Crm {
  readonly session: SessionReader;
  readonly server: servers.Server;
  /** Records of one answer; the world is more than two answers large. */
  readonly page: number;
  readonly at: string;
  readonly source?: PurchaseSource;
}

const CRMS: Readonly<Record<string, Crm>> = {
  amocrm: { session: amocrmSession, server: servers.amocrm, page: 250, at: '/contacts/detail/1' },
  bitrix24: { session: bitrix24Session, server: servers.bitrix24, page: 50, at: '/crm/deal/' },
  hubspot: { session: hubspotSession, server: servers.hubspot, page: 100, at: '/contacts/5150/record/0-1/801' },
  zoho: { session: zohoSession, server: servers.zoho, page: 200, at: '/crm/org77/tab/Accounts/1' },
  dynamics365: { session: dynamics365Session, server: servers.dynamics365, page: 500, at: '/main.aspx' },
  espocrm: { session: espocrmSession, server: servers.espocrm, page: 200, at: '/#Account' },
  pipedrive: { session: pipedriveSession, server: servers.pipedrive, page: 500, at: '/deal/1' },
  odoo: { session: odooSession, server: servers.odoo, page: 200, at: '/web', source: 'orders' },
  suitecrm8: { session: suitecrm8Session, server: servers.suitecrm8, page: 100, at: '/public/#/accounts' },
  tryton: { session: trytonSession, server: servers.tryton, page: 100, at: '/#crm/model/sale.sale' },
};

/** What a page of each of them holds for its own scripts. */
beforeEach(() => {
  vi.stubGlobal('document', {
    cookie: 'hubspotapi-csrf=AAccUf-0123456789; pipe-session-token=0123456789abcdef0123456789abcdef; XSRF-TOKEN=echo',
    querySelector: () => ({ value: 'dummy-token-of-a-page' }),
  });
  const kept = JSON.stringify({ login: 'anna', user_id: 2, session: 'abc' });
  vi.stubGlobal('localStorage', { getItem: () => kept });
});
afterEach(() => vi.unstubAllGlobals());

/** A walk in a page of its own, which remembers nothing of any other. */
async function walked({ session, server, at, source = 'deals' }: Crm, world: World, course: BaseCourse = {}) {
  vi.stubGlobal('location', new URL(`https://crm.example${at}`));
  const { request } = answering(
    session,
    server(() => world),
  );
  return all(session.base?.(request, source, JSON.parse(JSON.stringify(course))) ?? noParts());
}

async function* noParts(): AsyncGenerator<BasePart> {}

/** Everybody told with all other names, every deal with who pays, and the counts of the end; order says nothing. */
function told(parts: readonly BasePart[]) {
  const clients = new Map(
    parts.flatMap((part) =>
      part.clients.map(({ record, name, aliases = [] }) => [record.id, { name, aliases }] as const),
    ),
  );
  const deals = new Map(parts.flatMap((part) => part.deals.map(({ client, deal }) => [deal.id, client])));
  return { clients, deals, progress: parts.at(-1)?.progress };
}

function ofBoth(one: ReturnType<typeof told>, other: ReturnType<typeof told>) {
  const clients = [...one.clients.keys()].filter((id) => other.clients.has(id));
  const deals = [...one.deals.keys()].filter((id) => other.deals.has(id));
  return { clients, deals };
}

/** Behind every part one can go on from: what was told up to it, and how to go on. */
function pauses(parts: readonly BasePart[]) {
  return parts.flatMap(({ mark }, index) => {
    const before = parts.slice(0, index + 1);
    return mark === undefined ? [] : [{ mark, before, learnt: before.flatMap(({ learnt = [] }) => learnt) }];
  });
}

describe.each(Object.entries(CRMS))('the base of %s', (_, crm) => {
  const world = worldOf(Math.floor(crm.page * 2.3));

  it('is the same when the walk stops behind any part and goes on in another page', async () => {
    const undisturbed = await walked(crm, world);
    expect(pauses(undisturbed).length).toBeGreaterThan(3);
    for (const { mark, before, learnt } of pauses(undisturbed))
      expect(told([...before, ...(await walked(crm, world, { mark, learnt }))])).toEqual(told(undisturbed));
  });

  it('lacks nothing that stayed when records have come and gone while it rested', async () => {
    const undisturbed = await walked(crm, world);
    const stayed = ofBoth(told(undisturbed), told(await walked(crm, nextDay(world))));
    for (const { mark, before, learnt } of pauses(undisturbed)) {
      const rest = told([...before, ...(await walked(crm, nextDay(world), { mark, learnt }))]);
      expect(stayed.deals.filter((id) => !rest.deals.has(id))).toEqual([]);
      expect(stayed.clients.filter((id) => !rest.clients.has(id))).toEqual([]);
    }
  });

  it('is told with marks short enough for a message', async () => {
    for (const { mark = '', learnt = [] } of await walked(crm, world)) {
      expect(mark.length).toBeLessThanOrEqual(8_000);
      expect(Math.max(0, ...learnt.map(({ length }) => length))).toBeLessThanOrEqual(20_000);
    }
  });

  it('is measured in few calls, as large as its CRM says', async () => {
    vi.stubGlobal('location', new URL(`https://crm.example${crm.at}`));
    const { request, asked } = answering(
      crm.session,
      crm.server(() => world),
    );
    const size = await crm.session.size?.(request, crm.source ?? 'deals');
    const { length } = world.deals;
    expect(asked.length).toBeLessThanOrEqual(3);
    expect([undefined, length]).toContain(size?.deals);
    expect([undefined, 2 * length]).toContain(size?.clients);
    if (size?.requests !== undefined) expect(size.requests).toBeGreaterThan(length / crm.page);
  });
});
