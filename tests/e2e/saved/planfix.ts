import { none, type SavedRow } from '../savedRow';

const SITE = 'https://plitka.planfix.ru';

export const rows: readonly SavedRow[] = [
  {
    file: 'planfix-contact-2026-11.html',
    what: 'a contact is read by captions; which of its tasks are deals is not known',
    url: `${SITE}/contact/901`,
    expected: {
      adapter: 'planfix',
      page: { kind: 'client', recordId: '901', site: SITE },
      client: {
        id: '901',
        name: { value: 'Сабина Гришко' },
        phones: [{ value: '+79220001122' }, { value: '+79220001133' }],
        emails: [{ value: 'sabina@grishko.example' }],
        owner: { value: 'Яков Мезин' },
      },
      deals: [],
      history: none,
      doubts: [],
    },
  },
  {
    file: 'planfix-contact-2026-11.html',
    what: 'a task is no deal by its address',
    url: `${SITE}/task/88120`,
    expected: { adapter: 'planfix', page: { kind: 'other', recordId: null }, client: null, deal: null },
  },
  {
    file: 'planfix-contacts-2026-11.html',
    what: 'two contacts of one name are two',
    url: `${SITE}/contact/?page=2`,
    expected: {
      page: { kind: 'clients', recordId: null },
      rows: [
        { recordId: '901', name: 'Сабина Гришко' },
        { recordId: '902', name: 'Сабина Гришко' },
      ],
    },
  },
];
