import { contactsIn } from '../contactsIn';
import { SessionFailure } from '../sessionFailure';
import type { Requester } from '../sessionReader';
import { type Fields, isFields } from '../shape';
import type { Kind } from './deals';
import { type Clause, pagesOf } from './rpc';

/** The first phone, mobile and e-mail of a party and its tax number, as the module `party` 6.0 computes them. */
const PARTY_CONTACTS = ['party.phone', 'party.mobile', 'party.email', 'party.tax_identifier.code'];

/**
 * Records with their parties' contacts, page by page as `pagesOf` gives them. A user who is kept out of contacts is
 * refused the whole answer: he goes on without them from where he was refused.
 */
export async function* pagesWithContacts(
  request: Requester,
  { model, fields }: Pick<Kind, 'model' | 'fields'>,
  domain: readonly Clause[],
  behind: number,
): AsyncGenerator<readonly Fields[]> {
  let last = behind;
  try {
    for await (const page of pagesOf(request, model, domain, [...fields, ...PARTY_CONTACTS], behind)) {
      last = Number(page.at(-1)?.['id'] ?? last);
      yield page;
    }
  } catch (failure) {
    if (!(failure instanceof SessionFailure) || failure.kind !== 'forbidden') throw failure;
    yield* pagesOf(request, model, domain, fields, last);
  }
}

/** The contacts in the party of a record, ready to be spread into its client; nothing where none were asked for. */
export function contactsOfParty(party: Fields): ReturnType<typeof contactsIn> {
  const identifier = party['tax_identifier.'];
  return contactsIn({
    phones: [party['phone'], party['mobile']],
    emails: [party['email']],
    taxNumbers: isFields(identifier) ? [identifier['code']] : [],
  });
}
