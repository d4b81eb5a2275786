import type { Difference, Leaf } from '../../../lib/domain/rulesFile/difference';
import { count_days, head_part, offers_field, offers_limit } from '../../../lib/locales/messages/messages';
import { formatMoney } from '../../formatMoney';
import { formatPercent } from '../../formatPercent';
import { isMoney, limitFields, offerFields } from '../offers/catalogueDraft';

/** What a value is called where people set it; a value they set nowhere keeps its place in the file. */
export function differenceName({ path }: Difference): string {
  const [list, code, ...rest] = path;
  const field = rest.at(-1) ?? code ?? '';
  if (list === 'limits' && isOneOf(limitFields, field)) return offers_limit({ field });
  if (list === 'offers' && rest.length === 1 && isOneOf(offerFields, field))
    return `${code}: ${offers_field({ field })}`;
  if (list === 'fixes' && code !== undefined) return `${head_part({ part: 'fixes' })}: ${code}`;
  return path.join(' · ');
}

/** A value as people read it: money in its currency, shares in percent, days counted. */
export function differenceValue({ path }: Difference, value: Leaf, currency: string | undefined): string {
  const field = path.at(-1) ?? '';
  if (typeof value !== 'number') return String(value);
  if (currency !== undefined && (isOneOf(limitFields, field) || isOneOf(offerFields, field)) && isMoney(field)) {
    return formatMoney(value, currency);
  }
  if (field === 'marginFloor') return formatPercent(100 * value);
  if (field === 'percent' || field === 'percentPerOrder') return formatPercent(value);
  if (field === 'cooldownDays' || field === 'validDays') return count_days({ n: value });
  return String(value);
}

function isOneOf<Field extends string>(fields: readonly Field[], field: string): field is Field {
  return fields.some((one) => one === field);
}
