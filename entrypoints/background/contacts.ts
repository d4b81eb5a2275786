import { normalise } from '../../lib/contacts/normalise';
import { countryOf } from '../../lib/contacts/phone';
import type { ClientIdentity } from '../../lib/domain/capture';
import { contactSecret } from '../../lib/store/identity/contactSecret';
import { saveContacts } from '../../lib/store/identity/contacts';
import { clientKey } from '../../lib/store/key';

/**
 * Remembers by what clients are recognised, before anything else of them is stored: a worker stopped in between is told
 * of them again. Costs nothing where a page tells no contacts.
 */
export async function rememberContacts(site: string, clients: readonly ClientIdentity[]): Promise<void> {
  const told = clients.filter(({ contacts }) => contacts !== undefined);
  if (told.length === 0) return;
  const country = countryOf(navigator.languages);
  const records = told.flatMap(({ client, contacts }) =>
    contacts ? [{ key: clientKey(site, client), values: normalise(contacts, country) }] : [],
  );
  await saveContacts(records, await contactSecret());
}
