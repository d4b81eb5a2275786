import { type Answer, ok } from '../answer';
import { type DemoClient, type DemoData, type DemoDeal, dealsOfClient } from '../data';
import type { DemoLanguage } from '../names';
import { PIPELINE, STATUS } from './api';

const TITLE = { ru: 'Вымышленная CRM', en: 'Make-believe CRM' };

/** The one page of the app; everything else is drawn by its script. */
export function amocrmPage(language: DemoLanguage): string {
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${TITLE[language]}</title>
<link rel="stylesheet" href="/assets/amocrm/web/crm.css"><link rel="icon" href="data:,"></head>
<body>
<nav class="rail" id="left_menu"></nav>
<div id="page_holder" class="page-holder"></div>
<div id="card_holder" class="card-holder" style="display:none"></div>
<script type="module" src="/assets/amocrm/web/app.js"></script>
</body></html>`;
}

const ownerOf = (data: DemoData, index: number) => ({ id: 9_871_201 + index, name: data.managers[index] ?? '' });

function leadLine(deal: DemoDeal, data: DemoData) {
  const { contactId, companyId, personName, companyName } = deal.client;
  return {
    id: deal.id,
    title: deal.title,
    kopecks: Math.floor(deal.kopecks / 100) * 100,
    status: STATUS[deal.outcome],
    outcome: deal.outcome,
    createdOn: deal.createdOn,
    owner: ownerOf(data, deal.owner),
    contact: contactId && { id: contactId, name: personName },
    company: companyId && { id: companyId, name: companyName },
  };
}

function clientLines(client: DemoClient) {
  const { contactId, companyId, personName, companyName, phone, email } = client;
  const company = companyId && { id: companyId, name: companyName };
  return [
    ...(contactId ? [{ folder: 'contacts', id: contactId, name: personName, company, phone, email }] : []),
    ...(companyId ? [{ folder: 'companies', id: companyId, name: companyName, phone, email }] : []),
  ];
}

const party = (client: DemoClient, folder: 'contacts' | 'companies') => {
  const id = folder === 'contacts' ? client.contactId : client.companyId;
  const name = folder === 'contacts' ? client.personName : client.companyName;
  return id ? [{ id, name, phone: client.phone, email: client.email }] : [];
};

function cardOf(folder: string, id: number, data: DemoData): Answer {
  const deal = folder === 'leads' ? data.deals.find((it) => it.id === id) : undefined;
  const client =
    deal?.client ?? data.clients.find((it) => (folder === 'contacts' ? it.contactId : it.companyId) === id);
  if (!client) return { status: 404, body: {} };
  return ok({
    folder,
    id,
    pipeline: PIPELINE,
    name: folder === 'contacts' ? client.personName : client.companyName,
    phone: client.phone,
    email: client.email,
    owner: ownerOf(data, client.owner),
    deal: deal && leadLine(deal, data),
    contacts: folder === 'contacts' ? [] : party(client, 'contacts'),
    companies: folder === 'companies' ? [] : party(client, 'companies'),
    leads: dealsOfClient(data, client).map((it) => leadLine(it, data)),
    today: data.today,
  });
}

/** What the page's own script asks for; not the documented API. */
export function amocrmPageData(url: URL, data: DemoData): Answer {
  const [, , what = '', folder = '', id] = url.pathname.split('/');
  if (what === 'card') return cardOf(folder, Number(id), data);
  if (what === 'clients') return ok(data.clients.flatMap(clientLines));
  if (what === 'leads')
    return ok(
      data.deals
        .toReversed()
        .slice(0, 120)
        .map((deal) => leadLine(deal, data)),
    );
  return { status: 404, body: {} };
}
