import { none, partial, type SavedRow } from '../savedRow';

const SITE = 'https://app.salesap.ru';

export const rows: readonly SavedRow[] = [
  {
    file: 's2-company-2026-11.html',
    what: 'a company is read by captions, not from the hidden record before it',
    url: `${SITE}/companies/71`,
    expected: {
      adapter: 's2',
      page: { kind: 'client', recordId: '71', site: SITE },
      client: {
        id: '71',
        name: { value: 'ООО «Кедровая пристань»' },
        phones: [{ value: '+78332401020' }],
        emails: [{ value: 'office@kedr.example' }],
        owner: { value: 'Лидия Сомова' },
      },
      deals: [
        { id: '311', title: 'Террасная доска', on: '2026-03-25', amount: 24_500_000, outcome: 'won', clientId: '71' },
        { id: '312', on: '2026-04-02', amount: 9_000_000, outcome: 'lost' },
        { id: '313', on: null, amount: 6_150_050, currency: 'RUB', outcome: null },
      ],
      history: partial(3),
      doubts: [],
    },
  },
  {
    file: 's2-contact-2026-11.html',
    what: 'a contact in a form being edited, whose choice is read by its words',
    url: `${SITE}/contacts/502?tab=main`,
    expected: {
      page: { kind: 'client', recordId: '502' },
      client: {
        id: '502',
        name: { value: 'Игорь Ветлугин' },
        phones: [{ value: '+79123334455' }],
        emails: [{ value: 'igor@vetlugin.example' }],
        owner: { value: 'Юрий Брыль' },
      },
      deals: [],
      history: none,
    },
  },
  {
    file: 's2-deal-2026-11.html',
    what: 'a deal gives its company, not its contact, and the day it was closed',
    url: `${SITE}/deals/311`,
    expected: {
      page: { kind: 'deal', recordId: '311' },
      client: { id: '71', name: { value: 'ООО «Кедровая пристань»' } },
      deal: {
        id: '311',
        title: 'Террасная доска',
        on: '2026-03-25',
        amount: 24_500_000,
        currency: 'RUB',
        outcome: 'won',
        clientId: '71',
      },
      doubts: [],
    },
    // A deal whose page names no company at all is one of its contact.
    undetectable: /(?:client = 502|name = Игорь Ветлугин|clientId = 502), .* without <(?:td>Компания|tr><td>Компания)/s,
  },
  {
    file: 's2-deals-2026-11.html',
    what: 'deals of the list',
    url: `${SITE}/deals`,
    expected: {
      page: { kind: 'deals', recordId: null },
      rows: [
        { recordId: '311', name: 'Террасная доска' },
        { recordId: '320', name: 'Терраса' },
      ],
    },
  },
  {
    file: 's2-companies-2026-11.html',
    what: 'a company of the list is not its contact',
    url: `${SITE}/companies`,
    expected: {
      page: { kind: 'clients', recordId: null },
      rows: [
        { recordId: '71', name: 'ООО «Кедровая пристань»' },
        { recordId: '72', name: 'ООО «Кедровая пристань»' },
      ],
    },
  },
  {
    file: 's2-clients-2026-11.html',
    what: 'two contacts of one name are two',
    url: `${SITE}/contacts?page=2`,
    expected: {
      page: { kind: 'clients', recordId: null },
      rows: [
        { recordId: '502', name: 'Игорь Ветлугин' },
        { recordId: '777', name: 'Игорь Ветлугин' },
      ],
    },
  },
];
