import type { BasePart, Requester, SessionClient } from '../adapter';
import { BaseWalk } from '../baseWalk';
import { listPages } from './api';
import { ACCOUNT_FIELDS, accountIdOf, CONTACT_FIELDS, clientOf, DEAL_FIELDS, dealOf, payerOf } from './records';

async function* readContacts(walk: BaseWalk, request: Requester): AsyncGenerator<BasePart> {
  for await (const { records } of listPages(request, 'Contact', CONTACT_FIELDS)) {
    const alone: SessionClient[] = [];
    for (const record of records) {
      const contact = clientOf(record, 'contact');
      const account = accountIdOf(record);
      if (account) walk.belongs(contact.record, account);
      else alone.push(contact);
    }
    yield walk.clients(alone);
  }
}

async function* readAccounts(walk: BaseWalk, request: Requester): AsyncGenerator<BasePart> {
  let read = 0;
  for await (const { records, total, isLast } of listPages(request, 'Account', ACCOUNT_FIELDS)) {
    read += records.length;
    const accounts = records.map((record) => walk.withPeople(clientOf(record, 'account')));
    yield walk.clients(accounts, isLast ? 0 : total && total - read);
  }
}

async function* readDeals(walk: BaseWalk, request: Requester): AsyncGenerator<BasePart> {
  for await (const { records, total } of listPages(request, 'Opportunity', DEAL_FIELDS)) {
    const paid = records.flatMap((record) => {
      const client = payerOf(record, walk.companyOf);
      return client ? [{ client, deal: dealOf(record) }] : [];
    });
    yield walk.deals(paid, records.length, total);
  }
}

/** Every account, every contact without one, and all opportunities. */
export async function* readBase(request: Requester): AsyncGenerator<BasePart, void> {
  const walk = new BaseWalk();
  yield* readContacts(walk, request);
  yield* readAccounts(walk, request);
  yield* readDeals(walk, request);
}
