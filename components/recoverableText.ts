import type { Recoverable } from '../lib/domain/assessment';
import { recoverable as recoverableWord } from '../lib/locales/messages/messages';
import { formatWholeMoney } from './formatMoney';

/** `Можно вернуть 15 500 ₽`: a title or a line of its own. */
export function recoverableText({ amountMinor, currency }: Recoverable): string {
  const word = recoverableWord();
  return `${word.charAt(0).toUpperCase()}${word.slice(1)} ${formatWholeMoney(amountMinor, currency)}`;
}
