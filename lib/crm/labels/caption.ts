/*
 * Captions as CRMs print them beside a field, in lower case and without a colon. Russian and English, and only those
 * that mean one thing: «Статус» of a client is no stage of a deal, so whoever asks knows on which page he is.
 */
export const PHONE = [
  'телефон',
  'телефоны',
  'мобильный телефон',
  'рабочий телефон',
  'phone',
  'phones',
  'mobile',
  'work phone',
];
export const EMAIL = ['e-mail', 'email', 'эл. почта', 'электронная почта', 'почта', 'emails', 'email address'];
export const OWNER = [
  'ответственный',
  'ответственный сотрудник',
  'менеджер',
  'владелец',
  'owner',
  'sales owner',
  'manager',
];
export const NAME = ['название', 'наименование', 'фио', 'имя', 'ф.и.о.', 'name', 'full name', 'account name'];
export const AMOUNT = ['сумма', 'сумма сделки', 'бюджет', 'стоимость', 'amount', 'deal value', 'deal amount'];
export const STAGE = ['этап', 'этап сделки', 'стадия', 'статус', 'статус сделки', 'stage', 'deal stage', 'status'];
/** Never the planned day: a plan is no purchase. */
export const CLOSED = [
  'дата закрытия',
  'дата завершения',
  'закрыта',
  'дата оплаты',
  'closed date',
  'closed on',
  'close date',
];
export const COMPANY = [
  'компания',
  'организация',
  'юрлицо',
  'company',
  'account',
  'sales account',
  'accounts',
  'organization',
];
export const CONTACT = [
  'контакт',
  'контакты',
  'контактное лицо',
  'contact',
  'contacts',
  'primary contact',
  'related contacts',
];
export const CLIENT = ['клиент', 'заказчик', 'контрагент', 'покупатель', 'client', 'customer'];

const ALL: ReadonlySet<string> = new Set(
  [PHONE, EMAIL, OWNER, NAME, AMOUNT, STAGE, CLOSED, COMPANY, CONTACT, CLIENT].flat(),
);

/** Longer texts are no captions; keeps the look at a page cheap. */
const LONGEST = 60;

/** A text as a caption: lower case, without the colon or asterisk behind it. Empty for what is too long for one. */
export function captionOf(text: string): string {
  if (text.length > 4 * LONGEST) return '';
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? '' : line.replace(/[ :*]+$/, '').toLowerCase();
}

/** A value that is itself a caption was taken from the head of a table, not from a field. */
export const isCaption = (text: string) => ALL.has(captionOf(text));
