/** The CRM that is played. */
export type Flavour = 'amocrm' | 'bitrix24';
