import type { Deal } from '../../domain/deal';
import type { PurchaseSource, RecordRef } from '../adapter';
import { changed } from '../changed';
import type { HistoryPart, Requester, SessionClient } from '../sessionReader';
import { type Fields, idOf } from '../shape';
import { clientOf, type Kind, kindOf, linkIn, PARTNER_FIELDS, payerIdOf } from './records';
import { pagesOf, readRecord } from './rpc';

/** The paying side with all its people and addresses: each of them may stand in its deals. */
async function companyOf(id: string, request: Requester): Promise<SessionClient> {
  const payer = payerIdOf(await readRecord(request, 'res.partner', id, PARTNER_FIELDS));
  const members: Fields[] = [];
  const domain = [['commercial_partner_id', '=', Number(payer)]] as const;
  for await (const page of pagesOf(request, { model: 'res.partner', domain, fields: PARTNER_FIELDS }))
    members.push(...page);
  const ids = members.map((member) => idOf(member['id'], 'partner'));
  const company = members[ids.indexOf(payer)];
  if (!company) throw changed('the client is no longer there');
  return clientOf(
    company,
    ids.filter((member) => member !== payer),
  );
}

async function* dealsOf(client: SessionClient, kind: Kind, request: Requester): AsyncGenerator<readonly Deal[]> {
  const members = new Set([client.record, ...(client.aliases ?? [])].map(({ id }) => id));
  const domain = [...kind.domain, ['partner_id.commercial_partner_id', '=', Number(client.record.id)] as const];
  for await (const page of pagesOf(request, { ...kind, domain })) {
    const isForeign = (record: Fields) => !members.has(linkIn(record, 'partner_id')?.id ?? '');
    if (page.some(isForeign)) throw changed('deals of another client');
    yield page.map(kind.dealOf);
  }
}

/**
 * Deals of one source of a client. Pages go by id, so a deal made meanwhile comes last and none is missed; how many
 * there are is known at the end.
 */
export async function* readHistory(
  client: RecordRef,
  request: Requester,
  source: PurchaseSource,
): AsyncGenerator<HistoryPart, void> {
  if (client.type !== 'partner') throw changed(`no history of a ${client.type}`);
  const company = await companyOf(client.id, request);
  let seen = 0;
  let pending: readonly Deal[] = [];
  for await (const deals of dealsOf(company, kindOf(source), request)) {
    if (pending.length > 0)
      yield { client: company, deals: pending, completeness: { state: 'partial', seen, total: undefined } };
    seen += deals.length;
    pending = deals;
  }
  yield { client: company, deals: pending, completeness: { state: 'complete', seen, total: seen } };
}
