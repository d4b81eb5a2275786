import { none, type SavedRow } from '../savedRow';

const FJORD = 'https://fjord.crm4.dynamics.com';
const id = (number: string) => `aaaaaaaa-0000-4000-8000-0000000000${number}`;
const record = (entity: string, number: string) =>
  `${FJORD}/main.aspx?appid=${id('99')}&pagetype=entityrecord&etn=${entity}&id=${id(number)}`;

export const rows: readonly SavedRow[] = [
  {
    file: 'dynamics365-account-2026-11.html',
    what: 'an account is read from its own form, not from a dialog over it, and without its fax',
    url: record('account', '01'),
    expected: {
      adapter: 'dynamics365',
      page: { kind: 'client', recordId: id('01'), site: FJORD },
      client: {
        id: id('01'),
        name: { value: 'Fjord Shipping' },
        phones: [{ value: '+4755000102' }],
        emails: [],
        owner: { value: 'Liv Dahl' },
      },
      deals: [],
      history: none,
      doubts: [],
    },
    // Renamed, nothing says any more that the dialog is one: it is a part of the form.
    undetectable: /without <div role="dialog">/,
  },
  {
    file: 'dynamics365-account-2026-11.html',
    what: 'the same on premises, where the host is unknown',
    url: `https://crm.fjord.example/Fjord/main.aspx?etn=account&pagetype=entityrecord&id=%7b${id('01')}%7d`,
    expected: { adapter: 'dynamics365', client: { id: id('01'), name: { value: 'Fjord Shipping' } } },
    // Renamed, nothing says any more that the dialog is one: it is a part of the form.
    undetectable: /without <div role="dialog">/,
  },
  {
    file: 'dynamics365-contact-2026-11.html',
    what: 'a contact; who pays for it the form does not tell',
    url: record('contact', '21'),
    expected: {
      client: {
        id: id('21'),
        name: { value: 'Eli Moe' },
        phones: [{ value: '+4790000001' }],
        emails: [{ value: 'eli@fjord.example' }],
        owner: { value: 'Liv Dahl' },
      },
      doubts: [],
    },
    // Renamed, nothing says any more that the dialog is one: it is a part of the form.
    undetectable: /without <div role="dialog">/,
  },
  {
    file: 'dynamics365-opportunity-2026-11.html',
    what: 'an open opportunity with its plan',
    url: record('opportunity', '31'),
    expected: {
      page: { kind: 'deal' },
      client: null,
      deal: {
        id: id('31'),
        title: 'Containers',
        on: '2027-03-24',
        amount: 1_250_050,
        currency: 'EUR',
        outcome: 'open',
      },
      history: none,
    },
  },
  {
    file: 'dynamics365-opportunities-2026-11.html',
    what: 'two opportunities of one name are two rows',
    url: `${FJORD}/main.aspx?appid=1&pagetype=entitylist&etn=opportunity&viewid=2&viewType=1039`,
    expected: {
      page: { kind: 'deals' },
      rows: [
        { recordId: id('31'), name: 'Containers' },
        { recordId: id('32'), name: 'Containers' },
      ],
    },
  },
];
