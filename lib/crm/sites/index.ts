import type { Adapter } from '../adapter';
import { amocrm } from './amocrm';
import { bitrix24 } from './bitrix24';
import { dolibarr } from './dolibarr';
import { dynamics365 } from './dynamics365';
import { espocrm } from './espocrm';
import { freshsales } from './freshsales';
import { hubspot } from './hubspot';
import { megaplan } from './megaplan';
import { monday } from './monday';
import { moysklad } from './moysklad';
import { odoo } from './odoo';
import { pipedrive } from './pipedrive';
import { planfix } from './planfix';
import { retailcrm } from './retailcrm';
import { s2 } from './s2';
import { salesforce } from './salesforce';
import { suitecrm7 } from './suitecrm7';
import { suitecrm8 } from './suitecrm8';
import { tryton } from './tryton';
import { twenty } from './twenty';
import { yclients } from './yclients';
import { zoho } from './zoho';

/** Every CRM we know, in the order in which self-hosted copies are looked for. */
export const sites: readonly Adapter[] = [
  amocrm,
  bitrix24,
  tryton,
  hubspot,
  pipedrive,
  espocrm,
  retailcrm,
  suitecrm7,
  dolibarr,
  salesforce,
  s2,
  megaplan,
  freshsales,
  planfix,
  monday,
  suitecrm8,
  zoho,
  moysklad,
  yclients,
  dynamics365,
  odoo,
  twenty,
];
