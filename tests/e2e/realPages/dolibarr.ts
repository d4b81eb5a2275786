import { eachFound, type PagesOfCrm, type ShownDeal, type ShownHistory, type ShownRow } from './shown';
import type { TrueClient } from './truth';

function kindOf(url: string): string {
  if (/\/list\.php/.test(url)) {
    if (url.includes('/societe/')) return 'clients';
    return url.includes('socid=') ? 'client' : 'deals';
  }
  return url.includes('socid=') ? 'client' : 'deal';
}

const idOf = (url: string) => /(?:soc|fac)?id=(\d+)/.exec(url)?.[1] ?? '';

const clientOf = (url: string, truth: readonly TrueClient[]) => truth.find(({ id }) => id === idOf(url));

type Kind = 'order' | 'invoice' | 'proposal';
const PREFIX = { order: 'SO', invoice: 'IN', proposal: 'PR' } as const;

/**
 * The CRM was filled in the order of the truth: every won deal became an order and its invoice, every other one a
 * proposal, each numbered from 1. Its own numbers carry the month of the sale, those of proposals the month of filling.
 */
function saleOf(kind: Kind, id: string, truth: readonly TrueClient[]): ShownDeal {
  const isSale = kind !== 'proposal';
  const filled = truth.flatMap(({ deals }) => deals).filter(({ outcome }) => (outcome === 'won') === isSale);
  const found = filled[Number(id) - 1];
  if (!found) throw new Error(`The truth has no ${kind} ${id}.`);
  const month = isSale ? found.on.slice(2, 7).replace('-', '') : '2611';
  return { ...found, id, title: `${PREFIX[kind]}${month}-${id.padStart(4, '0')}` };
}

function dealOf(url: string, _html: string, truth: readonly TrueClient[]): ShownDeal {
  const kind = url.includes('/commande/') ? 'order' : url.includes('/facture/') ? 'invoice' : 'proposal';
  return saleOf(kind, idOf(url), truth);
}

function dealsShown(html: string, truth: readonly TrueClient[]): readonly ShownDeal[] {
  return eachFound(html, /\/compta\/facture\/card\.php\?facid=(\d+)/g).map((id) => saleOf('invoice', id, truth));
}

/** The CRM counts the invoices of a client wherever it shows some of them. */
function completeness(shown: readonly ShownDeal[], client: TrueClient | undefined): ShownHistory {
  if (shown.length === 0) return { state: 'none', seen: 0, total: null };
  const total = client?.deals.filter(({ outcome }) => outcome === 'won').length ?? Number.NaN;
  return { state: shown.length === total ? 'complete' : 'partial', seen: shown.length, total };
}

function rowsShown(url: string, html: string, truth: readonly TrueClient[]): readonly ShownRow[] {
  const ids = eachFound(html, /name="toselect\[\]" value="(\d+)"/g);
  return ids.map((id) => {
    if (url.includes('/societe/')) return { id, name: nameOf(id, truth), clientId: undefined };
    const deal = saleOf('order', id, truth);
    return { id, name: deal.title, clientId: deal.clientId, deal };
  });
}

function nameOf(id: string, truth: readonly TrueClient[]): string {
  return truth.find((client) => client.id === id)?.name ?? '';
}

export const dolibarr: PagesOfCrm = {
  currency: 'RUB',
  // The list that was saved is of orders.
  sources: ['invoices', 'orders'],
  history: { file: 'client-invoices.html', client: '1', source: 'invoices', total: 35 },
  kindOf,
  clientOf,
  dealOf,
  dealsShown,
  completeness,
  rowsShown,
};
