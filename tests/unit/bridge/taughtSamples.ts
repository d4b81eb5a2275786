import type { TaughtAdapter } from '../../../lib/domain/taught/taught';
import type { TeachingDraft } from '../../../lib/domain/taught/teaching';

const address = {
  path: ['people', '{id}', 'card'],
  query: [{ name: 'tab', value: 'orders' }],
  hashPath: [],
  hashQuery: [],
  id: 'digits',
} as const;

/** One of everything that can be taught. */
export const taughtSample: TaughtAdapter = {
  version: 1,
  id: 'abc123',
  title: 'Клиентская база',
  origins: ['https://firm.amocrm.ru'],
  pages: [
    {
      kind: 'client',
      address,
      name: [
        { by: 'selector', selector: 'header h1' },
        { by: 'path', from: '#app', steps: [{ tag: 'h1', index: 0, of: 1 }] },
      ],
      owner: [{ by: 'label', label: 'ответственный', up: 0, tag: 'span', of: 2 }],
      phone: [{ by: 'label', label: 'телефон', up: 1, tag: 'dd', of: 1 }],
      deals: {
        list: [{ by: 'heads', heads: ['дата', 'сумма'] }],
        row: 'tr',
        date: [{ by: 'head', head: 'дата', steps: [] }],
        amount: [{ by: 'path', steps: [{ tag: 'td', index: 2, of: 4 }] }],
        stage: [{ by: 'selector', selector: '[data-field="stage"]' }],
        title: [{ by: 'head', head: 'заказ', steps: [] }],
        id: { by: 'link', address: { ...address, path: ['orders', '{id}'], query: [] } },
        words: { won: ['оплачен'], lost: ['отменён'], open: ['новый'] },
        showsAll: true,
      },
      checkedPages: 3,
    },
  ],
  formats: { dayOrder: 'dmy', decimal: ',', currency: 'RUB' },
  source: 'deals',
  checkedOn: '2026-11-21',
};

export const draftSample: TeachingDraft = {
  version: 1,
  id: 'abc123',
  step: 'pages',
  returnTo: 'pages',
  title: 'CRM',
  addresses: ['/people/71/card?tab=orders'],
  checked: [],
  name: [{ by: 'selector', selector: 'h1' }],
  formats: {},
};
