import type { DuplicatesView } from '../../../components/options/duplicates/duplicatesView';
import type { Duplicates, ProposedClient } from '../../../lib/domain/identity/proposal';
import { site } from './clients';

export const noDuplicates: DuplicatesView = {
  found: { proposals: [], total: 0, merged: [], recognisable: 0 },
  last: undefined,
  refused: undefined,
  keepsContacts: false,
};

function client(name: string, purchases: number, lastOn: string | undefined, of = site): ProposedClient {
  return { key: `${of} company ${name}`, site: of, name, purchases, lastOn };
}

const romashka = {
  into: client('ООО «Ромашка»', 24, '2026-10-02'),
  from: client('Ромашка (старая база)', 7, '2025-12-18', 'file:'),
  why: ['email', 'phone', 'taxNumber'],
} as const;
const long = {
  into: client('Производственно-коммерческое объединение «Северо-Западные строительные технологии»', 1, '2026-11-20'),
  from: client('SeveroZapadnyeStroitelnyeTekhnologiiKommercheskoeObedinenie', 0, undefined, 'https://erp.example.ru'),
  why: ['phone'],
} as const;
const elena = {
  into: client('Elena Petrova', 3, '2026-08-11'),
  from: client('Петрова Елена', 3, '2026-08-11'),
  why: ['phone', 'email'],
} as const;

const merged = {
  from: 'b',
  fromName: 'Мир окон',
  into: 'a',
  intoName: 'ООО «Мир окон и дверей»',
  at: '2026-11-21T08:12:00.000Z',
};
const found: Duplicates = {
  proposals: [romashka, long, elena],
  total: 3,
  merged: [merged, { ...merged, from: 'c', fromName: 'Acme Ltd.', intoName: 'ACME', at: '2026-09-02T10:00:00.000Z' }],
  recognisable: 612,
};

/** The page of duplicates in every state. */
export const duplicatesStates: Readonly<Record<string, DuplicatesView>> = {
  duplicates: { ...noDuplicates, found },
  duplicatesMore: { ...noDuplicates, found: { ...found, total: 1_240, merged: [] }, keepsContacts: true },
  duplicatesMerged: { ...noDuplicates, found, last: { kind: 'merged', proposal: romashka } },
  duplicatesApart: { ...noDuplicates, found, last: { kind: 'apart', proposal: elena } },
  duplicatesSplit: { ...noDuplicates, found, last: { kind: 'split', merged } },
  duplicatesRefused: { ...noDuplicates, found, refused: 'storageFull' },
  duplicatesLooking: { ...noDuplicates, found: 'looking' },
  duplicatesClosed: { ...noDuplicates, found: 'closed' },
  duplicatesNone: { ...noDuplicates, found: { ...found, proposals: [], total: 0 } },
  duplicatesNothing: noDuplicates,
};
