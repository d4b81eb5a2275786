/*
 * Russian captions as CRMs print them beside a field, in lower case and without a colon; only those that mean one
 * thing. «Статус» of a client is no stage of a deal, so whoever asks knows on which page he is.
 */
export const PHONE = ['телефон', 'телефоны', 'мобильный телефон'];
export const EMAIL = ['e-mail', 'email', 'эл. почта', 'электронная почта', 'почта'];
export const OWNER = ['ответственный', 'менеджер', 'владелец'];
export const NAME = ['название', 'наименование', 'фио', 'имя'];
export const AMOUNT = ['сумма', 'сумма сделки', 'бюджет', 'стоимость'];
export const DEAL = {
  amount: AMOUNT,
  stage: ['этап', 'этап сделки', 'стадия', 'статус', 'статус сделки'],
  /** Never the planned day: a plan is no purchase. */
  closed: ['дата закрытия', 'дата завершения', 'закрыта', 'дата оплаты'],
};
export const COMPANY = ['компания', 'организация'];
export const CONTACT = ['контакт', 'контакты'];
export const CLIENT = ['клиент', 'заказчик', 'контрагент', 'покупатель'];
