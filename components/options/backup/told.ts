import { told_clients, told_purchases } from '../../../lib/locales/messages/messages';
import { formatNumber } from '../../formatNumber';
import type { Stored } from './backupView';

/** `1 204 клиента` and `8 911 покупок`. */
export function told({ clients, purchases }: Stored): { readonly clients: string; readonly purchases: string } {
  return {
    clients: told_clients({ n: clients, shown: formatNumber(clients) }),
    purchases: told_purchases({ n: purchases, shown: formatNumber(purchases) }),
  };
}
