import { eachFound, type PagesOfCrm, type ShownDeal, type ShownHistory, type ShownRow } from './shown';
import type { TrueClient, TrueDeal } from './truth';

function kindOf(url: string): string {
  const address = decodeURIComponent(url);
  if (address.includes('action=index')) return address.includes('module=Accounts') ? 'clients' : 'deals';
  return address.includes('module=Accounts') ? 'client' : 'deal';
}

const idOf = (url: string) => decodeURIComponent(url).match(/record=([\w-]+)$/)?.[1] ?? '';

const clientOf = (url: string, truth: readonly TrueClient[]) => truth.find(({ id }) => id === idOf(url));

/** Titles end in the number that the truth gives the deal. */
function dealOfTitle(title: string, id: string, truth: readonly TrueClient[]): ShownDeal {
  const no = Number(/№(\d{4})/.exec(title)?.[1]);
  const found = truth.flatMap(({ deals }) => deals).find((deal: TrueDeal) => deal.no === no);
  if (!found) throw new Error(`The truth has no deal ${title}.`);
  return { ...found, id };
}

function dealOf(url: string, html: string, truth: readonly TrueClient[]): ShownDeal {
  return dealOfTitle(/<title>([^<]*)/.exec(html)?.[1] ?? '', idOf(url), truth);
}

const ROW = (module: string) => new RegExp(`module%3D${module}%26[^"]*?record%3D([\\w-]+)">\\s*([^<]+)</a>`, 'g');

function dealsShown(html: string, truth: readonly TrueClient[]): readonly ShownDeal[] {
  const panel = html.split('id="list_subpanel_opportunities"')[1]?.split('id="whole_subpanel_')[0] ?? '';
  return [...panel.matchAll(ROW('Opportunities'))].map(([, id = '', title = '']) => dealOfTitle(title, id, truth));
}

/** A sub-panel that has not been opened shows nothing and says no number. */
function completeness(shown: readonly ShownDeal[], client: TrueClient | undefined): ShownHistory {
  if (shown.length === 0) return { state: 'none', seen: 0, total: null };
  const total = client?.deals.length ?? Number.NaN;
  return { state: shown.length === total ? 'complete' : 'partial', seen: shown.length, total };
}

function rowsShown(url: string, html: string, truth: readonly TrueClient[]): readonly ShownRow[] {
  const ids = eachFound(html, /class="listview-checkbox" name="mass\[\]" value="([\w-]+)"/g);
  const module = /module=(\w+)/.exec(url)?.[1] ?? '';
  const titles = new Map([...html.matchAll(ROW(module))].map(([, id = '', title = '']) => [id, title.trim()]));
  return ids.map((id) => {
    if (module === 'Accounts') return { id, name: nameOf(id, truth), clientId: undefined };
    const deal = dealOfTitle(titles.get(id) ?? '', id, truth);
    const name = module === 'AOS_Invoices' ? `Invoice ${deal.title}` : deal.title;
    return { id, name, clientId: deal.clientId, deal };
  });
}

function nameOf(id: string, truth: readonly TrueClient[]): string {
  return truth.find((client) => client.id === id)?.name ?? '';
}

export const suitecrm7: PagesOfCrm = {
  currency: 'USD',
  sources: ['deals', 'deals'],
  history: {
    file: 'client-opportunities-open.html',
    client: '9f1d01f6-ccc0-bccf-69a1-6b0201939816',
    source: 'deals',
    total: 18,
  },
  kindOf,
  clientOf,
  dealOf,
  dealsShown,
  completeness,
  rowsShown,
};
