import type { Asked, Reply } from '../answering';
import type { World } from './world';

/** Answers as one CRM does, from the world of the moment. */
export type Server = (world: () => World) => (asked: Asked) => Reply;

type Row = Readonly<Record<string, unknown>>;
const json = (value: unknown): Reply => ({ json: value });
const page = <T>(rows: readonly T[], from: number, size: number) => rows.slice(from, from + size);
const DAY = '2026-03-24';

export const amocrm: Server =
  (world) =>
  ({ url }) => {
    const { people, companies, deals } = world();
    const named = (ids: readonly number[]) => ids.map((id) => ({ id }));
    const leadsOf = (key: 'company' | 'person', id: number) =>
      named(deals.filter((it) => it[key] === id).map((it) => it.id));
    const lists: Readonly<Record<string, readonly Row[]>> = {
      account: [],
      users: [],
      contacts: people.map(({ id, company }) => ({
        id,
        name: `P${id}`,
        _embedded: { leads: leadsOf('person', id), companies: company ? named([company]) : [] },
      })),
      companies: companies.map(({ id }) => ({ id, name: `C${id}`, _embedded: { leads: leadsOf('company', id) } })),
      leads: deals.map(({ id, company, person }) => ({
        id,
        price: id,
        status_id: 142,
        closed_at: Date.parse(DAY) / 1000,
        _embedded: { companies: company ? named([company]) : [], contacts: person ? named([person]) : [] },
      })),
    };
    const list = url.pathname.split('/')[3] ?? '';
    if (list === 'account') return json({ currency: 'RUB' });
    const wanted = url.searchParams.getAll('filter[id][]');
    const all = (lists[list] ?? []).filter(({ id }) => wanted.length === 0 || wanted.includes(String(id)));
    const number = Number(url.searchParams.get('page') ?? 1);
    const rows = page(all, (number - 1) * 250, 250);
    if (rows.length === 0) return { status: 204 };
    const next = number * 250 < all.length && { next: { href: `${url.origin}${url.pathname}?page=${number + 1}` } };
    return json({ _links: { ...next }, _embedded: { [list]: rows } });
  };

export const bitrix24: Server =
  (world) =>
  ({ url, body }) => {
    const { people, companies, deals } = world();
    const rows: readonly Row[] = url.pathname.includes('contact')
      ? people.map(({ id, company }) => ({
          ID: String(id),
          NAME: `P${id}`,
          COMPANY_ID: company ? String(company) : null,
        }))
      : url.pathname.includes('company')
        ? companies.map(({ id }) => ({ ID: String(id), TITLE: `C${id}` }))
        : url.pathname.includes('deal')
          ? deals.map(({ id, company, person }) => ({
              ID: String(id),
              STAGE_SEMANTIC_ID: 'S',
              OPPORTUNITY: '10.00',
              CURRENCY_ID: 'RUB',
              CLOSEDATE: DAY,
              COMPANY_ID: String(company ?? 0),
              CONTACT_ID: String(person ?? 0),
            }))
          : [];
    const { filter } = body as { readonly filter?: { readonly '>ID'?: number } };
    const found = rows.filter(({ ID }) => Number(ID) > (filter?.['>ID'] ?? 0));
    return json({ result: page(found, 0, 50), total: found.length, ...(found.length > 50 && { next: 50 }) });
  };

export const hubspot: Server =
  (world) =>
  ({ body }) => {
    const { people, companies, deals } = world();
    if (body === undefined) return json([]);
    const { objectTypeId, filterGroups } = body as {
      readonly objectTypeId: string;
      readonly filterGroups: readonly { readonly filters: readonly { property: string; value: string }[] }[];
    };
    const told = (objectId: number, values: Row) => ({
      objectId,
      properties: Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, { value: String(value ?? '') }]),
      ),
    });
    const filters = filterGroups.flatMap((group) => group.filters);
    const wantedOf = (property: string) => filters.find((filter) => filter.property === property)?.value;
    const ofDeal = wantedOf('associations.deal');
    const records = {
      '0-1': people
        .filter(({ id }) => ofDeal === undefined || deals.some((it) => String(it.id) === ofDeal && it.person === id))
        .map(({ id, company }) => told(id, { firstname: `P${id}`, associatedcompanyid: company })),
      '0-2': companies.map(({ id }) => told(id, { name: `C${id}` })),
      '0-3': deals.map(({ id, company, person }) =>
        told(id, {
          hs_is_closed_won: true,
          closedate: DAY,
          hs_primary_associated_company: company,
          num_associated_contacts: person ? 1 : 0,
        }),
      ),
    }[objectTypeId];
    const found = (records ?? []).filter(({ objectId }) => objectId > Number(wantedOf('hs_object_id') ?? 0));
    return json({ total: found.length, hasMore: found.length > 100, results: page(found, 0, 100) });
  };

const zohoId = (id: number) => `4111${String(id).padStart(14, '0')}`;

export const zoho: Server =
  (world) =>
  ({ url }) => {
    const { people, companies, deals } = world();
    const [module = '', action] = url.pathname.replace('/crm/v3/', '').split('/');
    if (module === 'settings')
      return json({
        fields: [{ api_name: 'Stage', pick_list_values: [{ actual_value: 'Won', forecast_type: 'Closed Won' }] }],
      });
    if (module === 'org') return json({ org: [] });
    const linked = (id: number | undefined) => (id ? { id: zohoId(id) } : null);
    const rows: readonly Row[] =
      {
        Contacts: people.map(({ id, company }) => ({
          id: zohoId(id),
          Full_Name: `P${id}`,
          Account_Name: linked(company),
        })),
        Accounts: companies.map(({ id }) => ({ id: zohoId(id), Account_Name: `C${id}` })),
        Deals: deals.map(({ id, company, person }) => ({
          id: zohoId(id),
          Stage: 'Won',
          Closing_Date: DAY,
          Account_Name: linked(company),
          Contact_Name: linked(person),
        })),
      }[module] ?? [];
    if (action === 'actions') return json({ count: rows.length });
    // A token names the record it begins behind, and so do pages of this made-up organisation.
    const token = url.searchParams.get('page_token');
    const behind = token
      ? rows.findIndex(({ id }) => String(id) > token)
      : (Number(url.searchParams.get('page')) - 1) * 200;
    const found = behind < 0 ? [] : page(rows, behind, 200);
    const last = found.at(-1)?.['id'];
    if (last === undefined) return { status: 204 };
    return json({ data: found, info: { more_records: last !== rows.at(-1)?.['id'], next_page_token: last } });
  };

const guid = (id: number) => `aaaaaaaa-0000-4000-8000-${String(id).padStart(12, '0')}`;

export const dynamics365: Server =
  (world) =>
  ({ url }) => {
    const { people, companies, deals } = world();
    const set = url.pathname.split('/').at(-1) ?? '';
    const kind = (field: string, value: string) => ({ [`${field}@Microsoft.Dynamics.CRM.lookuplogicalname`]: value });
    const parent = '_parentcustomerid_value';
    const rows: readonly (readonly [number, Row])[] =
      {
        contacts: people.map(
          ({ id, company }) =>
            [
              id,
              {
                contactid: guid(id),
                fullname: `P${id}`,
                [parent]: company ? guid(company) : null,
                ...kind(parent, 'account'),
              },
            ] as const,
        ),
        accounts: companies.map(({ id }) => [id, { accountid: guid(id), name: `C${id}` }] as const),
        opportunities: deals.map(
          ({ id, company, person }) =>
            [
              id,
              {
                opportunityid: guid(id),
                statecode: 1,
                actualclosedate: DAY,
                _parentaccountid_value: company ? guid(company) : null,
                _parentcontactid_value: person ? guid(person) : null,
              },
            ] as const,
        ),
      }[set] ?? [];
    const behind = Number(url.searchParams.get('$skiptoken') ?? 0);
    const found = rows.filter(([id]) => id > behind);
    const shown = page(found, 0, 500);
    const next = found.length > 500 && {
      '@odata.nextLink': `${url.origin}${url.pathname}?$skiptoken=${shown.at(-1)?.[0]}&$count=true`,
    };
    return json({ value: shown.map(([, row]) => row), '@odata.count': rows.length, ...next });
  };

export const espocrm: Server =
  (world) =>
  ({ url }) => {
    const { people, companies, deals } = world();
    const rows: readonly Row[] =
      {
        Contact: people.map(({ id, company }) => ({
          id: `p${id}`,
          name: `P${id}`,
          accountId: company ? `c${company}` : null,
        })),
        Account: companies.map(({ id }) => ({ id: `c${id}`, name: `C${id}` })),
        Opportunity: deals.map(({ id, company, person }) => ({
          id: `d${id}`,
          stage: 'Closed Won',
          probability: 100,
          closeDate: DAY,
          accountId: company ? `c${company}` : null,
          contactId: person ? `p${person}` : null,
        })),
      }[url.pathname.split('/').at(-1) ?? ''] ?? [];
    return json({ total: rows.length, list: page(rows, Number(url.searchParams.get('offset')), 200) });
  };

export const pipedrive: Server =
  (world) =>
  ({ url }) => {
    const { people, companies, deals } = world();
    const list = url.pathname.replace('/api/v2/', '');
    const rows: readonly (Row & { readonly id: number })[] =
      {
        persons: people.map(({ id, company }) => ({ id, name: `P${id}`, org_id: company ?? null })),
        organizations: companies.map(({ id }) => ({ id, name: `C${id}` })),
        deals: deals.map(({ id, company, person }) => ({
          id,
          status: 'won',
          won_time: DAY,
          org_id: company ?? null,
          person_id: person ?? null,
        })),
      }[list] ?? [];
    const found = rows.filter(({ id }) => id > Number(url.searchParams.get('cursor') ?? 0));
    const shown = page(found, 0, 500);
    const next = found.length > 500 ? String(shown.at(-1)?.id) : null;
    return json({ success: true, data: shown, additional_data: { next_cursor: next } });
  };

/** Companies and people are partners alike: a company has the number 100,000 above its own. */
export const odoo: Server =
  (world) =>
  ({ body }) => {
    const { people, companies, deals } = world();
    const { model, method, args, kwargs } = (body as { readonly params: OdooCall }).params;
    const firm = (id: number) => id + 100_000;
    const partners: readonly Row[] = [
      ...people.map(({ id, company }) => ({
        id,
        name: `P${id}`,
        user_id: false,
        commercial_partner_id: [company ? firm(company) : id, 'x'],
      })),
      ...companies.map(({ id }) => ({
        id: firm(id),
        name: `C${id}`,
        user_id: false,
        commercial_partner_id: [firm(id), 'x'],
      })),
    ];
    const orders = deals.map(({ id, company, person }) => ({
      id,
      name: `S${id}`,
      partner_id: company || person ? [company ? firm(company) : person, 'x'] : false,
      date_order: `${DAY} 10:00:00`,
      amount_total: id,
      currency_id: [1, 'USD'],
      state: 'sale',
    }));
    const value = (row: Row, field: string) => (Array.isArray(row[field]) ? row[field][0] : row[field]);
    const fits = (row: Row) =>
      (args[0] ?? kwargs.domain ?? []).every(([field, operator, wanted]) =>
        operator === 'in'
          ? (wanted as readonly unknown[]).includes(value(row, field))
          : Number(value(row, field)) > Number(wanted),
      );
    const found = (model === 'res.partner' ? partners : orders).filter(fits);
    return json({
      jsonrpc: '2.0',
      id: 1,
      result: method === 'search_count' ? found.length : page(found, 0, kwargs.limit ?? 0),
    });
  };

type Clause = readonly [field: string, operator: string, value: unknown];
interface OdooCall {
  readonly model: string;
  readonly method: string;
  readonly args: readonly (readonly Clause[])[];
  readonly kwargs: { readonly domain?: readonly Clause[]; readonly limit?: number };
}

export const suitecrm8: Server =
  (world) =>
  ({ body }) => {
    const { people, companies, deals } = world();
    const { module, offset } = (body as { readonly variables: { readonly module: string; readonly offset: number } })
      .variables;
    const account = (company: number | undefined) => (company ? { account_id: `c${company}`, account_name: 'x' } : {});
    const rows: readonly (readonly [string, Row])[] =
      {
        contacts: people.map(({ id, company }) => [`p${id}`, { first_name: `P${id}`, ...account(company) }] as const),
        accounts: companies.map(({ id }) => [`c${id}`, { name: `C${id}` }] as const),
        opportunities: deals.map(
          ({ id, company }) =>
            [`d${id}`, { sales_stage: 'Closed Won', date_closed: DAY, ...account(company) }] as const,
        ),
      }[module] ?? [];
    const records = page(rows, offset, 100).map(([id, attributes]) => ({ _id: id, id, attributes }));
    return json({ data: { recordList: { meta: { offsets: { total: rows.length } }, records } } });
  };

export const tryton: Server =
  (world) =>
  ({ body }) => {
    const { deals } = world();
    const { method, params } = body as { readonly method: string; readonly params: readonly unknown[] };
    const isSale = method.includes('sale.sale');
    const party = (id: number) => ({ id, name: `C${id}`, create_date: null });
    const rows = deals
      .filter(({ id }) => (id % 5 === 0) !== isSale)
      .map(({ id, company, person }) => ({
        id,
        state: isSale ? 'done' : 'lead',
        sale_date: { __class__: 'date', year: 2026, month: 3, day: 24 },
        'party.': party(company ?? (person ?? 0) + 100_000),
      }));
    const behind = (params[0] as readonly Clause[]).find(([field, operator]) => field === 'id' && operator === '>');
    const found = rows.filter(({ id }) => id > Number(behind?.[2] ?? 0));
    return json({ id: 1, result: method.endsWith('search_count') ? found.length : page(found, 0, 100) });
  };
