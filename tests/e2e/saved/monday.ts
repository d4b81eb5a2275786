import type { SavedRow } from '../savedRow';

const SITE = 'https://heron.monday.com';

export const rows: readonly SavedRow[] = [
  {
    file: 'monday-board-2026-11.html',
    what: 'items of a board by their ids, with one opened over it, in rows of three generations',
    url: `${SITE}/boards/512/views/7/pulses/8801`,
    expected: {
      adapter: 'monday',
      page: { kind: 'board', recordId: null, site: SITE },
      client: null,
      deal: null,
      rows: [
        { recordId: '8801', name: 'Blue Heron Supplies' },
        { recordId: '8802', name: 'Blue Heron Supplies' },
        { recordId: '8803', name: 'Otter & Sons' },
      ],
      doubts: [],
    },
  },
  {
    file: 'monday-kanban-2026-11.html',
    what: 'cards of a kanban by their ids, without its columns',
    url: `${SITE}/boards/513/views/9`,
    expected: {
      page: { kind: 'board' },
      rows: [
        { recordId: '9901', name: 'Winter stock' },
        { recordId: '9902', name: 'Winter stock' },
      ],
      doubts: [],
    },
  },
];
