import type { Adapter, PageRule } from '../adapter';
import { linkPattern } from '../labels/links';
import { rowByLink } from '../labels/rows';
import { pageTurns } from '../labels/turning';
import * as card from '../yclients/card';
import { emails, phones } from '../yclients/contacts';

/*
 * YCLIENTS, abroad Altegio. What is sold are visits, which have no page of their own. A client's card is a hash over
 * the list of clients of one branch; ids of clients are of the whole service.
 */
const ROOT = ['body'];
const BASE = '/clients/\\d+/base/?(?:\\?[^#]*)?';
const OPEN_CARD = '#(?:[^#]*&)?open_card_client_id=(?<id>[1-9]\\d*)';

const turns = pageTurns();

const clientCard: PageRule = {
  kind: 'client',
  path: new RegExp(`^${BASE}${OPEN_CARD}(?=&|$)`),
  recordType: 'client',
  root: ROOT,
  shows: turns('client', card.cardParts),
  fields: { name: [card.name] },
  strip: [
    { anchor: card.headingOfCard, where: 'after' },
    { anchor: card.openCard, where: 'prepend' },
  ],
};

const clientList: PageRule = {
  kind: 'clients',
  path: /^\/clients\/\d+(?:\/base)?\/?(?=[?#]|$)/,
  root: ROOT,
  rows: {
    row: 'tr:not(:has(tr)):has(a[href*="open_card_client_id="])',
    recordType: 'client',
    markIn: 'td:has(a[href*="open_card_client_id="])',
    read: rowByLink({ client: linkPattern(`(?:${BASE})?${OPEN_CARD}`) }),
  },
};

/**
 * By session one client's name, number of visits and last day could be had, but no visit: the list of visits asks for
 * the partner's token, which is a secret in the page and is not touched. So visits come by import.
 */
export const onPage: Adapter = {
  id: 'yclients',
  title: 'YCLIENTS / Altegio',
  recognition: { hosts: ['yclients.com', 'www.yclients.com', 'alteg.io', '*.alteg.io'], marks: [] },
  pages: [clientCard, clientList],
  formats: { dayOrder: undefined, decimal: undefined, currency: undefined },
  confidence: { addresses: 'guessed', client: 'guessed', lists: 'guessed' },
  sources: ['visits'],
  checkedOn: '2026-11-22',
};

/** With what is read of a page once its client is known: brought when it is needed. */
export const yclients: Adapter = {
  ...onPage,
  pages: [{ ...clientCard, fields: { name: [card.name], phones, emails } }, clientList],
};
