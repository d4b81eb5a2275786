import { emailOfText } from '../crm/text/email';
import { moneyOfText } from '../crm/text/money';
import { phoneOfText } from '../crm/text/phone';
import type { ColumnKind } from '../domain/importing/importChoice';
import { isDayText, isSerialText } from './readDay';

/** Names of columns in exports of CRMs, ERPs and shops, Russian and English, in lower case; the first kind that fits. */
const NAMES: readonly (readonly [kind: ColumnKind, name: RegExp])[] = [
  ['contact', /тел\b|телефон|e-?mail|почта|phone|mobile|моб\.?|whats ?app|telegram/],
  ['taxNumber', /^(инн|inn)\b|^(tax|vat)[ _-]?(id|no\.?|number|reg(istration)?)|^vat$/],
  ['clientId', /^(id|ид|код|номер|№) ?(клиента|контрагента|покупателя|компании|контакта|заказчика)$/],
  ['clientId', /^(client|customer|company|contact|account|partner|party|buyer)[ _-]?(id|no\.?|number|code)$/],
  ['date', /^дата( и время)? (оплаты|платежа|закрытия|продажи|реализации|отгрузки|визита|покупки|заказа|сч[её]та)/],
  [
    'date',
    /^(дата|день|date|day|paid (on|at)|closed? (on|at|date)|order ?date|invoice ?date|payment date|purchase date)$/,
  ],
  ['date', /^(дата|период|created|date)|[ _](date|on|at)$|[ _]дата$/],
  ['currency', /^(валюта|код валюты|currency( code)?|cur\.?)$/],
  [
    'amount',
    /^(сумма|стоимость|бюджет|итого?|выручка|оплачено|всего|amount|total|sum|revenue|budget|price|value|paid)\b/,
  ],
  ['amount', /сумма|бюджет|итого|amount|total/],
  ['stage', /^(этап|стадия|статус|состояние|stage|status|state)|[ ](stage|status|этап|статус)$/],
  ['owner', /менеджер|ответственн|продавец|мастер|manager|owner|responsible|sales ?(rep|person)|assigned/],
  ['category', /категори|номенклатур|товар|услуг|направлени|продукт|category|product|item|service|group/],
  [
    'dealId',
    /^(id|ид|№|номер|no\.?|number|код)$|^(id|ид|№|номер|код) ?(сделки|заказа|сч[её]та|документа|визита|записи|продажи)/,
  ],
  ['dealId', /^(deal|order|invoice|opportunity|visit|document|sale|lead)[ _-]?(id|no\.?|number|#|code)$|^#$/],
  ['client', /^(клиент|контрагент|покупатель|заказчик|компания|контакт|организация|фио|плательщик|гость|имя клиента)/],
  ['client', /^(client|customer|company|contact|account|buyer|partner|party|organi[sz]ation|bill(ed)? to|name)\b/],
  ['client', /^(название|наименование) (клиента|компании|контрагента)/],
];

/** Values that are looked at, and the part of them that must agree: fewer where the name says it too. */
const LOOKED_AT = 200;
const MOST = 0.8;
const HALF = 0.5;

/**
 * What each column is: by its name where the values do not speak against it, else by its values. Of each kind but
 * `contact` and `skip` there is one; a name that says more exactly what it is comes first.
 */
export function guessColumns(
  names: readonly string[],
  valuesOf: readonly (readonly string[])[],
): readonly ColumnKind[] {
  const kinds: ColumnKind[] = names.map(() => 'skip');
  for (const [kind, pattern] of NAMES) {
    for (const [i, name] of names.entries()) {
      const isFree = kinds[i] === 'skip' && (kind === 'contact' || !kinds.includes(kind));
      if (isFree && pattern.test(nameOf(name)) && fits(kind, valuesOf[i] ?? [])) kinds[i] = kind;
    }
  }
  for (const [i, values] of valuesOf.entries()) if (kinds[i] === 'skip') kinds[i] = byValues(values, kinds);
  return kinds;
}

/** How many of the names are known: a row of names has more of them than any other. */
export function knownNames(row: readonly string[]): number {
  return row.filter((name) => name.length <= 60 && NAMES.some(([, pattern]) => pattern.test(nameOf(name)))).length;
}

function nameOf(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replaceAll('_', ' ')
    .replace(/\s+/g, ' ')
    .replace(/[:*]+$/, '')
    .slice(0, 80);
}

/** A column without any value fits whatever its name says. */
function fits(kind: ColumnKind, values: readonly string[]): boolean {
  if (kind === 'date') return mostAre(values, (value) => isDayText(value) || isSerialText(value), HALF);
  if (kind === 'amount') return mostAre(values, isSum, HALF);
  return true;
}

/** Days, phones and e-mails show themselves; a sum could be any number, so its name must say so. */
function byValues(values: readonly string[], taken: readonly ColumnKind[]): ColumnKind {
  if (!values.some((value) => value !== '')) return 'skip';
  if (mostAre(values, (value) => emailOfText(value) !== undefined)) return 'contact';
  if (!taken.includes('date') && mostAre(values, isDayText)) return 'date';
  const isPhone = (value: string) => /^[+(]|^8[ (-]/.test(value) && phoneOfText(value) !== undefined;
  if (mostAre(values, isPhone)) return 'contact';
  if (!taken.includes('amount') && mostAre(values, (value) => /[₽$€£₴₸]|руб/.test(value) && isSum(value)))
    return 'amount';
  return 'skip';
}

function isSum(value: string): boolean {
  return moneyOfText(value, { decimal: undefined, currency: undefined }).kind !== 'unreadable';
}

function mostAre(values: readonly string[], is: (value: string) => boolean, part = MOST): boolean {
  const filled = values.filter((value) => value !== '').slice(0, LOOKED_AT);
  return filled.filter(is).length >= filled.length * part;
}
