import { type Answer, ok } from '../answer';
import { type DemoClient, type DemoData, type DemoDeal, dealsOfClient } from '../data';
import { STAGE } from './api';
import { escaped, shell } from './shell';

const TITLES = {
  ru: { deals: 'Сделки', contacts: 'Контакты', companies: 'Компании' },
  en: { deals: 'Deals', contacts: 'Contacts', companies: 'Companies' },
} as const;

const DETAILS = /\/crm\/(deal|contact|company)\/details\/(\d+)\//;

function clientOf(type: string, id: number, data: DemoData): DemoClient | undefined {
  if (type === 'deal') return data.deals.find((deal) => deal.id === id)?.client;
  return data.clients.find((client) => (type === 'contact' ? client.contactId : client.companyId) === id);
}

function titleOf(url: URL, data: DemoData): string {
  const titles = TITLES[data.language];
  const [, type = '', id] = DETAILS.exec(url.pathname) ?? [];
  if (type === 'deal') return data.deals.find((deal) => deal.id === Number(id))?.title ?? titles.deals;
  const client = clientOf(type, Number(id), data);
  if (client) return (type === 'contact' ? client.personName : client.companyName) ?? '';
  if (url.pathname.includes('/deal/')) return titles.deals;
  return url.pathname.includes('/contact/') ? titles.contacts : titles.companies;
}

/** The server draws the frame and the title, the page's script draws the rest, as on a portal. */
export function bitrix24Page(url: URL, data: DemoData, sessid: string): string {
  const isSlider = url.searchParams.get('IFRAME') === 'Y';
  return shell({
    language: data.language,
    title: escaped(titleOf(url, data)),
    titles: TITLES[data.language],
    sessid,
    isSlider,
  });
}

const ownerOf = (data: DemoData, index: number) => ({ id: 12 + index, name: data.managers[index] ?? '' });

function dealLine(deal: DemoDeal, data: DemoData) {
  const { contactId, companyId, personName, companyName } = deal.client;
  return {
    id: deal.id,
    title: deal.title,
    stage: STAGE[deal.outcome],
    kopecks: deal.kopecks,
    createdOn: deal.createdOn,
    closedOn: deal.closedOn,
    owner: ownerOf(data, deal.owner),
    contact: contactId && { id: contactId, name: personName },
    company: companyId && { id: companyId, name: companyName },
  };
}

function clientLine(client: DemoClient, type: 'contact' | 'company', data: DemoData) {
  const { contactId, companyId, personName, companyName, phone, email } = client;
  return {
    type,
    id: type === 'contact' ? contactId : companyId,
    name: type === 'contact' ? personName : companyName,
    company: type === 'contact' && companyId ? { id: companyId, name: companyName } : undefined,
    phone,
    email,
    owner: ownerOf(data, client.owner),
  };
}

function details(type: string, id: number, data: DemoData): Answer {
  const client = clientOf(type, id, data);
  if (!client) return { status: 404, body: {} };
  const deal = data.deals.find((it) => it.id === id);
  return ok({
    type,
    id,
    contact: client.contactId && clientLine(client, 'contact', data),
    company: client.companyId && clientLine(client, 'company', data),
    owner: ownerOf(data, client.owner),
    phone: client.phone,
    email: client.email,
    deal: type === 'deal' && deal ? dealLine(deal, data) : undefined,
    deals: dealsOfClient(data, client)
      .toReversed()
      .slice(0, 10)
      .map((it) => dealLine(it, data)),
    dealsTotal: dealsOfClient(data, client).length,
  });
}

/** What the page's own script asks for; not the documented REST. */
export function bitrix24PageData(url: URL, data: DemoData): Answer {
  const [, , what = '', type = '', id] = url.pathname.split('/');
  if (what === 'details') return details(type, Number(id), data);
  if (what === 'deals')
    return ok(
      data.deals
        .toReversed()
        .slice(0, 80)
        .map((deal) => dealLine(deal, data)),
    );
  const isContact = what === 'contacts';
  const found = data.clients.filter((client) => (isContact ? client.contactId : client.companyId));
  return ok(found.map((client) => clientLine(client, isContact ? 'contact' : 'company', data)));
}
