import type { BasePart, Requester, SessionClient } from '../adapter';
import { BaseWalk } from '../baseWalk';
import { listPages } from './api';
import { accountIdOf, clientOf, dealOf } from './records';

const OLDEST_FIRST = 'date_entered';

async function* readContacts(walk: BaseWalk, request: Requester): AsyncGenerator<BasePart> {
  for await (const { items } of listPages(request, { module: 'contacts', orderBy: OLDEST_FIRST })) {
    const alone: SessionClient[] = [];
    for (const item of items) {
      const contact = clientOf(item, 'contact');
      const account = accountIdOf(item);
      if (account) walk.belongs(contact.record, account);
      else alone.push(contact);
    }
    yield walk.clients(alone);
  }
}

async function* readAccounts(walk: BaseWalk, request: Requester): AsyncGenerator<BasePart> {
  let read = 0;
  for await (const { items, total } of listPages(request, { module: 'accounts', orderBy: OLDEST_FIRST })) {
    read += items.length;
    const accounts = items.map((item) => walk.withPeople(clientOf(item, 'account')));
    yield walk.clients(accounts, total - read);
  }
}

async function* readDeals(walk: BaseWalk, request: Requester): AsyncGenerator<BasePart> {
  for await (const { items, total } of listPages(request, { module: 'opportunities', orderBy: OLDEST_FIRST })) {
    const paid = items.flatMap((item) => {
      const account = accountIdOf(item);
      return account ? [{ client: { type: 'account', id: account }, deal: dealOf(item) }] : [];
    });
    yield walk.deals(paid, items.length, total);
  }
}

/** Every account, every contact without one, and the opportunities of all accounts. */
export async function* readBase(request: Requester): AsyncGenerator<BasePart, void> {
  const walk = new BaseWalk();
  yield* readContacts(walk, request);
  yield* readAccounts(walk, request);
  yield* readDeals(walk, request);
}
