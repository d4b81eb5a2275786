import type { Adapter } from '../adapter';
import { amocrm } from './amocrm';
import { bitrix24 } from './bitrix24';
import { espocrm } from './espocrm';
import { hubspot } from './hubspot';
import { megaplan } from './megaplan';
import { pipedrive } from './pipedrive';
import { retailcrm } from './retailcrm';
import { s2 } from './s2';
import { salesforce } from './salesforce';
import { suitecrm7 } from './suitecrm7';
import { tryton } from './tryton';

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
  salesforce,
  s2,
  megaplan,
];
