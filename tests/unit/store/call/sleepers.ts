import type { Capture } from '../../../../lib/domain/capture';
import { contactSecret } from '../../../../lib/store/identity/contactSecret';
import { saveContacts } from '../../../../lib/store/identity/contacts';
import { clientKey } from '../../../../lib/store/key';
import { momentOf } from '../../../../lib/store/moment';

/** Clients who are asleep in November, for tests of calls with them. */

export const SITE = 'https://firm.amocrm.ru';
export const NOW = momentOf(new Date(2026, 10, 24, 12));
export const client = (id: string) => ({ type: 'company', id });

/** Bought every month up to the end of summer. */
export function sleeper(id: string): Capture {
  const days = ['2026-03-01', '2026-03-31', '2026-04-30', '2026-05-30', '2026-06-29', '2026-07-29', '2026-08-28'];
  return {
    client: client(id),
    aliases: [],
    name: `Client ${id}`,
    owner: undefined,
    path: `/companies/${id}`,
    deals: days.map((on, i) => ({ id: `${id}-${i}`, on, amountMinor: 1_000_000, currency: 'RUB', outcome: 'won' })),
    completeness: { state: 'complete', seen: 7, total: 7 },
  };
}

/** Both cards have the same phone. */
export async function sharePhone(): Promise<void> {
  const values = { phones: ['+79161234567'], emails: [], taxNumbers: [] };
  const told = ['1', '2'].map((id) => ({ key: clientKey(SITE, client(id)), values }));
  await saveContacts(told, await contactSecret());
}
