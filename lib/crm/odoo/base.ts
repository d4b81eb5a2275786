import { type BasePart, type PurchaseSource, type Requester, type SessionClient, SessionFailure } from '../adapter';
import { type Fields, idOf } from '../shape';
import { clientOf, kindOf, linkIn, PARTNER_FIELDS, payerIdOf } from './records';
import { pagesOf } from './rpc';

/** Everybody Odoo knows, and who pays for whom. */
interface Partners {
  readonly payerOf: ReadonlyMap<string, string>;
  readonly companies: ReadonlyMap<string, Fields>;
  readonly aliases: ReadonlyMap<string, readonly string[]>;
}

async function readPartners(request: Requester): Promise<Partners> {
  const payerOf = new Map<string, string>();
  const companies = new Map<string, Fields>();
  const aliases = new Map<string, string[]>();
  for await (const page of pagesOf(request, { model: 'res.partner', domain: [], fields: PARTNER_FIELDS }))
    for (const partner of page) {
      const id = idOf(partner['id'], 'partner');
      const payer = payerIdOf(partner);
      payerOf.set(id, payer);
      if (payer === id) companies.set(id, partner);
      else aliases.set(payer, [...(aliases.get(payer) ?? []), id]);
    }
  return { payerOf, companies, aliases };
}

function clientIn({ companies, aliases }: Partners, id: string): SessionClient {
  const company = companies.get(id);
  if (!company) throw new SessionFailure('changed', `partner ${id} came while the base was read`);
  return clientOf(company, aliases.get(id) ?? []);
}

/**
 * Clients are the partners that have a deal: suppliers, employees and the firm itself are partners too, and no field
 * of every version tells them from clients. So how many there are shows only at the end.
 */
export async function* readBase(request: Requester, source: PurchaseSource): AsyncGenerator<BasePart, void> {
  const kind = kindOf(source);
  const partners = await readPartners(request);
  const known = new Set<string>();
  let seen = 0;
  for await (const page of pagesOf(request, kind)) {
    const clients: SessionClient[] = [];
    const deals = page.flatMap((record) => {
      const partner = linkIn(record, 'partner_id')?.id;
      if (partner === undefined) return [];
      const client = clientIn(partners, partners.payerOf.get(partner) ?? partner);
      if (!known.has(client.record.id)) clients.push(client);
      known.add(client.record.id);
      return [{ client: client.record, deal: kind.dealOf(record) }];
    });
    seen += page.length;
    yield {
      clients,
      deals,
      progress: { clients: known.size, clientsTotal: undefined, deals: seen, dealsTotal: undefined },
    };
  }
}
