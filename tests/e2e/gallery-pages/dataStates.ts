import type { FindView } from '../../../components/options/data/findView';
import type { ExportView } from '../../../components/options/exports/exportView';
import type { KeepView } from '../../../components/options/keep/keepView';
import type { LockView } from '../../../components/options/lock/lockView';
import type { ClientData } from '../../../lib/domain/clientData/clientData';
import { dayNumber, dayOf } from '../../../lib/domain/day';
import { assessments } from '../gallery/assessments';
import { site } from './clients';

export const noFind: FindView = { text: '', found: undefined, shown: undefined, erasing: { kind: 'idle' } };
export const lockOff: LockView = {
  state: 'off',
  rewriting: undefined,
  idleMinutes: 0,
  outcome: { kind: 'none' },
  shortest: 8,
};

const rows = ['ООО «Ромашка»', 'ООО «Ромашка плюс»', 'ИП Ромашкина Антонина Владиславовна, оптовая торговля цветами'];
const found: FindView['found'] = {
  rows: rows.map((name, i) => ({ key: `${site} company ${i}`, site, client: { type: 'company', id: `10${i}` }, name })),
  total: 26,
};

const shown: ClientData = {
  key: `${site} company 100`,
  site,
  client: { type: 'company', id: '100' },
  name: 'ООО «Ромашка»',
  owner: 'Мария Соколова',
  path: '/companies/detail/100',
  otherRecords: ['contact 5011', 'contact 5012'],
  readAt: '2026-11-21T05:58:00.000Z',
  source: 'deals',
  completeness: { state: 'complete', seen: 26, total: 26 },
  purchases: Array.from({ length: 24 }, (_, i) => ({
    id: `77${i}`,
    on: dayOf(dayNumber('2024-01-15') + i * 40),
    amountMinor: 6_200_000 + i * 12_345,
    currency: 'RUB',
    ...(i % 3 === 0 && { category: 'Семена и рассада' }),
  })),
  others: [
    { id: '801', outcome: 'lost' },
    { id: '802', outcome: 'open' },
  ],
  shelved: [{ source: 'invoices', purchases: 12 }],
  files: [{ file: 'Продажи 2024.xlsx', at: '2026-11-18T09:00:00.000Z', added: 11 }],
  contacts: { prints: 3, phones: ['+79161234567'], emails: ['zakaz@romashka.example'], taxNumbers: ['7701234567'] },
  merges: [
    { said: 'merged', other: 'Ромашка, ООО', at: '2026-11-19T09:00:00.000Z' },
    { said: 'apart', other: 'ООО «Ромашка плюс»', at: '2026-11-19T09:05:00.000Z' },
  ],
  logged: 4,
  consents: 1,
  barredOn: '2026-10-02',
  assessment: assessments.sleeping,
  isListed: true,
};

/** What the search for one client can come to. */
export const findStates: Readonly<Record<string, FindView>> = {
  findSearching: { ...noFind, text: 'ромаш', found: 'searching' },
  findFound: { ...noFind, text: 'ромаш', found },
  findNone: { ...noFind, text: 'никто', found: { rows: [], total: 0 } },
  findShown: { ...noFind, text: 'ромаш', found, shown },
  findLittle: {
    ...noFind,
    text: '100',
    found,
    shown: {
      ...shown,
      owner: undefined,
      path: '',
      otherRecords: [],
      readAt: undefined,
      completeness: { state: 'none', seen: 0, total: undefined },
      purchases: [],
      others: [],
      shelved: [],
      files: [],
      contacts: { prints: 0, phones: [], emails: [], taxNumbers: [] },
      merges: [],
      logged: 0,
      consents: 0,
      barredOn: undefined,
      assessment: undefined,
      isListed: false,
    },
  },
  findAsking: { ...noFind, text: 'ромаш', found, shown, erasing: { kind: 'asking' } },
  findFailed: { ...noFind, text: 'ромаш', found, shown, erasing: { kind: 'failed', why: 'storageFull' } },
  findErased: { ...noFind, erasing: { kind: 'erased', name: 'ООО «Ромашка»' } },
};

/** What the lock can be. */
export const lockStates: Readonly<Record<string, LockView>> = {
  lockOpen: { ...lockOff, state: 'open', idleMinutes: 15 },
  lockSealing: { ...lockOff, state: 'open', rewriting: { seals: true, done: 2, tables: 5 } },
  lockOpening: { ...lockOff, state: 'open', rewriting: { seals: false, done: 3, tables: 5 } },
  lockLocked: { ...lockOff, state: 'locked' },
  lockWrong: { ...lockOff, state: 'locked', outcome: { kind: 'wrong', waitSeconds: 0 } },
  lockWait: { ...lockOff, state: 'locked', outcome: { kind: 'wrong', waitSeconds: 64 } },
};

export const exportIdle: ExportView = { state: { kind: 'idle' }, audience: 'notKept' };
const nobody = { candidates: 812, barred: 3, withoutConsent: 809, unreachable: 0, taken: 0 };

/** How a table comes out, and whom an audience could be made of. */
export const exportStates: Readonly<Record<string, ExportView>> = {
  exportWriting: { state: { kind: 'writing', done: 41_500, clients: 100_000 }, audience: nobody },
  exportDone: { state: { kind: 'done', clients: 187 }, audience: { ...nobody, withoutConsent: 767, taken: 42 } },
  exportNone: { state: { kind: 'none' }, audience: undefined },
  exportFailed: { state: { kind: 'failed', why: 'damaged' }, audience: nobody },
};

const threeYears = { purchaseYears: 3, clientYears: 5 };
export const keepAll: KeepView = { saved: { purchaseYears: 0, clientYears: 0 }, foreseen: { kind: 'none' } };

/** How long things are kept, and how a choice is answered. */
export const keepStates: Readonly<Record<string, KeepView>> = {
  keepChosen: { saved: threeYears, foreseen: { kind: 'saved' } },
  keepCounting: { ...keepAll, foreseen: { kind: 'counting' } },
};
