/**
 * What a word of an address or a heading stands for. A `quote` has a client and a sum and is no sale yet; `other` records
 * are known to be neither clients nor sales.
 */
export type RecordType = 'company' | 'contact' | 'deal' | 'order' | 'invoice' | 'visit' | 'quote' | 'other';

export interface Noun {
  readonly type: RecordType;
  /** The word that stands for all forms of it, so that `/clients/7` and `/client/7` are one record. */
  readonly name: string;
  readonly isPlural: boolean;
}

/**
 * Nouns by which web applications name their records, in English, Russian, transliterated Russian, German, French and
 * Spanish; without accents, in lower case. Forms of one word stand together, the singular ones before the slash: that
 * alone may tell a record from a list.
 */
const NOUNS_OF: Readonly<Record<RecordType, string>> = {
  company:
    'company/companies;account/accounts;customer/customers;client klient/clients klienty klienti;' +
    'organization organisation/organizations organisations;partner/partners;party/parties;' +
    'societe soc tiers thirdparty/societes thirdparties;business/businesses;buyer/buyers;patient/patients;guest/guests;' +
    'counterparty/counterparties;debtor/debtors;kunde/kunden;firma/firmen;cliente/clientes;empresa/empresas;' +
    'entreprise/entreprises;kontragent/kontragenty;kompaniya kompania/kompanii;organizaciya organizatsiya/organizacii ' +
    'organizatsii;zakazchik/zakazchiki;pokupatel/pokupateli;клиент клиента/клиенты клиентов;' +
    'компания компании/компаний;контрагент контрагента/контрагенты контрагентов;организация/организации;' +
    'покупатель покупателя/покупатели покупателей;заказчик/заказчики;пациент/пациенты;гость/гости;' +
    'плательщик/плательщики;партнер/партнеры',
  contact:
    'contact/contacts;person/people persons;contacto/contactos;persona/personas;kontakt/kontakte kontakty;контакт/контакты контактов',
  deal:
    'deal/deals;opportunity/opportunities;potential/potentials;sdelka/sdelki;oportunidad/oportunidades;negocio/negocios;' +
    'affaire/affaires;verkaufschance/verkaufschancen;сделка сделки сделку/сделки сделок',
  order:
    'order salesorder customerorder clientorder/orders salesorders customerorders;sale/sales;zakaz/zakazy;commande/commandes;auftrag/auftrage auftraege;' +
    'bestellung/bestellungen;pedido/pedidos;orden/ordenes;prodazha/prodazhi;заказ заказа/заказы заказов;продажа/продажи продаж',
  invoice:
    'invoice salesinvoice customerinvoice/invoices salesinvoices;facture/factures;factura/facturas;rechnung/rechnungen;bill/bills;schet/scheta;счет счета/счета счетов',
  visit:
    'visit/visits;appointment/appointments;booking/bookings;reservation/reservations;zapis/zapisi;vizit/vizity;' +
    'termin/termine;cita/citas;визит/визиты визитов;запись/записи записей;посещение/посещения посещений;бронирование бронь/бронирования',
  quote:
    'quote quotation/quotes quotations;proposal propal/proposals;estimate/estimates;предложение/предложения предложений;' +
    'angebot/angebote;devis',
  other:
    'task/tasks;call/calls;email/emails;mail;note/notes;product/products;item/items;user/users;employee/employees;staff;' +
    'document/documents;file/files;payment/payments;project/projects;ticket/tickets;case/cases;event/events;' +
    'meeting/meetings;activity/activities;' +
    'contract/contracts;campaign/campaigns;report/reports;setting/settings;supplier/suppliers;vendor/vendors;' +
    'purchase/purchases;lead/leads;stage/stages;status/statuses;field/fields;category/categories;tag/tags;type/types;' +
    'group/groups;template/templates;role/roles;team/teams;calendar;message/messages;comment/comments;log/logs;return/returns;' +
    'shipment/shipments;delivery/deliveries;service/services;resource/resources;subscription/subscriptions;' +
    'zadacha/zadachi;zvonok/zvonki;tovar/tovary;platezh/platezhi;dogovor/dogovory;postavshik/postavshiki;lid/lidy;' +
    'отчет/отчеты;задача/задачи задач;звонок/звонки звонков;письмо/письма писем;заметка/заметки;товар/товары товаров;' +
    'платеж/платежи платежей;договор/договоры;поставщик/поставщики;лид/лиды;встреча/встречи;событие/события;' +
    'документ/документы;файл/файлы;сотрудник/сотрудники;комментарий/комментарии;' +
    'оплата/оплаты;отправка/отправки;услуга/услуги;примечание/примечания;tache/taches;appel/appels;produit/produits;' +
    'aufgabe/aufgaben;anruf/anrufe;produkt/produkte;zahlung/zahlungen;notiz/notizen;tarea/tareas;' +
    'llamada/llamadas;producto/productos;pago/pagos;paiement/paiements;fournisseur/fournisseurs;' +
    'lieferant/lieferanten;proveedor/proveedores',
};

const NOUNS: ReadonlyMap<string, Noun> = new Map(
  Object.entries(NOUNS_OF).flatMap(([type, words]) =>
    words.split(';').flatMap((forms) => formsOf(type as RecordType, forms)),
  ),
);

/** Later entries win, so a form that is both is taken for the plural: a heading of a list. */
function formsOf(type: RecordType, forms: string): readonly (readonly [string, Noun])[] {
  const [singular = '', plural = ''] = forms.split('/').map((part) => part.trim());
  const name = singular.split(' ')[0] ?? '';
  const noun = (isPlural: boolean) => (word: string) => [word, { type, name, isPlural }] as const;
  return [...singular.split(' ').map(noun(false)), ...(plural ? plural.split(' ').map(noun(true)) : [])];
}

/** Names of data models, whose parts would mislead: an `account.move` is no account. */
const MODELS: ReadonlyMap<string, RecordType> = new Map([
  ['res.partner', 'company'],
  ['party.party', 'company'],
  ['sale.order', 'order'],
  ['sale.sale', 'order'],
  ['account.move', 'invoice'],
  ['account.invoice', 'invoice'],
  ['crm.lead', 'deal'],
  ['sale.opportunity', 'deal'],
]);

/** Words are compared without accents, and with е for ё. */
export function plainWord(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, (mark) => (mark === '\u0306' ? mark : ''))
    .normalize('NFC');
}

/** `sales-orders`, `ClientCard`, `clients.php`, `res.partner`: the last noun is what it is about. */
export function nounOf(words: string): Noun | undefined {
  const model = MODELS.get(words.toLowerCase());
  if (model) return { type: model, name: words.toLowerCase(), isPlural: false };
  let found: Noun | undefined;
  for (const part of partsOf(words)) {
    const noun = NOUNS.get(part);
    // A purchase order is an order, and none of a client.
    if (noun && (found?.type !== 'other' || noun.type === 'other')) found = noun;
  }
  return found;
}

function partsOf(words: string): readonly string[] {
  return plainWord(words.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '');
}
