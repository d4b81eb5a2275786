import { none, type SavedRow } from '../savedRow';

const OWN = 'https://crm.birch.example';
const id = (end: string) => `5a1b2c3d-0000-4000-8000-00000000${end}`;

export const rows: readonly SavedRow[] = [
  {
    file: 'twenty-company-2026-11.html',
    what: 'a company by the record whose fields come first',
    url: `${OWN}/object/company/${id('c001')}?viewId=1`,
    expected: {
      adapter: 'twenty',
      page: { kind: 'client', recordId: id('c001'), site: OWN },
      client: { id: id('c001'), name: { value: 'Birch Works' }, phones: [], emails: [] },
      history: none,
      doubts: [],
    },
  },
  {
    file: 'twenty-company-2026-11.html',
    what: 'the page before the next has come reads as nobody, though it holds fields of that one',
    url: `${OWN}/object/person/${id('a001')}`,
    expected: { client: null, doubts: [{ what: 'id', why: 'otherRecord' }] },
  },
  {
    file: 'twenty-person-2026-11.html',
    what: 'a person with the addresses of its own fields',
    url: `https://birch.twenty.com/object/person/${id('a001')}`,
    expected: {
      page: { kind: 'client', recordId: id('a001') },
      client: {
        id: id('a001'),
        name: { value: 'Jana Roth' },
        phones: [{ value: '+4930555019' }],
        emails: [{ value: 'jana@birch.example' }],
      },
      doubts: [],
    },
  },
  {
    file: 'twenty-deal-2026-11.html',
    what: 'an opportunity gives its company and neither a shortened sum nor a relative day',
    url: `${OWN}/object/opportunity/${id('d001')}`,
    expected: {
      page: { kind: 'deal', recordId: id('d001') },
      client: { id: id('c001'), name: { value: 'Birch Works' } },
      deal: { id: id('d001'), title: 'Benches', on: null, amount: null, outcome: null, clientId: id('c001') },
      doubts: [],
    },
  },
  {
    file: 'twenty-clients-2026-11.html',
    what: 'two companies of one name are two rows; a row that is still loading is none',
    url: `${OWN}/objects/companies?viewId=1`,
    expected: {
      page: { kind: 'clients', recordId: null },
      rows: [
        { recordId: id('c001'), name: 'Birch Works' },
        { recordId: id('c002'), name: 'Birch Works' },
      ],
      doubts: [],
    },
  },
  {
    file: 'twenty-deals-2026-11.html',
    what: 'opportunities of the list with their companies',
    url: `https://app.twenty.com/objects/opportunities`,
    expected: {
      page: { kind: 'deals' },
      rows: [
        { recordId: id('d001'), name: 'Benches' },
        { recordId: id('d002'), name: 'Tables' },
      ],
    },
  },
  {
    file: 'twenty-board-2026-11.html',
    what: 'cards of the board, at the address of the list',
    url: `${OWN}/objects/opportunities?viewId=2`,
    expected: {
      page: { kind: 'deals' },
      rows: [
        { recordId: id('d001'), name: 'Benches' },
        { recordId: id('d002'), name: 'Tables' },
      ],
    },
  },
];
