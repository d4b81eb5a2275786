import type { ImportStage, ImportView } from '../../../components/options/importView';
import type { FilePreview } from '../../../lib/domain/importing/filePreview';
import type { ImportChoice } from '../../../lib/domain/importing/importChoice';
import type { DryRun, ImportRun } from '../../../lib/domain/importing/importRun';
import { site } from './clients';

const choice: ImportChoice = {
  encoding: 'windows-1251',
  separator: ';',
  sheet: undefined,
  headerAfter: 0,
  columns: ['client', 'date', 'amount', 'dealId', 'category', 'stage', 'contact'],
  dayOrder: undefined,
  decimal: ',',
  currency: 'RUB',
  wonStages: ['Оплачен', 'Отгружен'],
  repeats: 'refuse',
  site,
  source: 'deals',
  clientType: 'company',
  holdsAll: false,
  namesakes: 'one',
};

const rows = [
  ['ООО «Ромашка»', '04.05.2026', '64 000,00', '1035', 'Расходные материалы', 'Оплачен', '+7 912 000-00-01'],
  ['АО «ТехноСнаб»', '06.05.2026', '118 500,00', '1036', 'Сервис', 'Оплачен', ''],
  ['ИП Ёлкин Андрей Викторович', '07.05.2026', '4 200,00', '1037', 'Расходные материалы', 'Новый', ''],
  ['ООО «АгроСевер»', '11.05.2026', '32 000,00', '1038', 'Запчасти', 'Отгружен', ''],
];
const names = ['Контрагент', 'Дата оплаты', 'Сумма', 'Номер', 'Номенклатура', 'Статус', 'Телефон'];

const preview: FilePreview = {
  name: 'orders-2024-2026.csv',
  size: 412_000,
  format: 'csv',
  sheets: [],
  columns: names.map((name, i) => ({ name, example: rows[0]?.[i] ?? '' })),
  rows,
  stages: ['Оплачен', 'Новый', 'Отгружен', 'Отменён'],
  dayQuestion: {
    text: '04.05.2026',
    readings: [
      { answer: 'dmy', reading: '2026-05-04' },
      { answer: 'mdy', reading: '2026-04-05' },
    ],
  },
  decimalQuestion: undefined,
  choice,
};

const result: DryRun = {
  clients: 447,
  newClients: 39,
  purchases: 3_204,
  newPurchases: 314,
  completed: 0,
  namesakes: 0,
  firstNamesakes: [],
  sameDay: 171,
  notWon: 212,
  refused: 43,
  refusedBy: { noDate: 29, future: 14 },
  refusedRows: [
    { row: 18, why: 'noDate' },
    { row: 204, why: 'future' },
  ],
  refusedFile: undefined,
  firstDay: '2024-01-09',
  lastDay: '2026-11-20',
  digest: '',
};

const run: ImportRun = {
  id: 'one',
  file: { name: 'orders-2024-2026.csv', size: 412_000, digest: '' },
  choice,
  state: 'done',
  startedAt: '2026-11-20T09:12:00.000Z',
  lastDay: '2026-11-20',
  doneTo: '',
  doneClients: 447,
  clients: 447,
  addedClients: 39,
  addedPurchases: 314,
};
const runs: readonly ImportRun[] = [
  { ...run, id: 'two', state: 'writing', doneClients: 2_000, clients: 8_400, addedPurchases: 21_350 },
  run,
];

const at = (stage: ImportStage, earlier: readonly ImportRun[] = []): ImportView => ({
  stage,
  runs: earlier,
  sites: [{ origin: site, source: 'deals', clientTypes: ['contact', 'company'] }],
});
const confirming = (change: Partial<Extract<ImportStage, { kind: 'confirming' }>>): ImportView =>
  at({ kind: 'confirming', preview, isReading: false, check: { kind: 'none' }, ...change });
const workbook: FilePreview = {
  ...preview,
  name: 'Продажи.xlsx',
  format: 'xlsx',
  sheets: ['Продажи', 'Справочник'],
  dayQuestion: undefined,
  decimalQuestion: {
    text: '1.234',
    readings: [
      { answer: ',', reading: 123_400 },
      { answer: '.', reading: 123 },
    ],
  },
  choice: { ...choice, sheet: 'Продажи', columns: ['client', 'skip', 'amount', 'dealId', 'skip', 'stage', 'contact'] },
};

/** The page of the import in every state. */
export const importStates: Readonly<Record<string, ImportView>> = {
  import: at({ kind: 'start', trouble: undefined }),
  importEarlier: at({ kind: 'start', trouble: undefined }, runs),
  importTrouble: at({ kind: 'start', trouble: { kind: 'quoteNotClosed', row: 1_204 } }),
  importReading: at({ kind: 'reading', file: 'orders-2024-2026.csv' }),
  importConfirm: confirming({}),
  importWorkbook: confirming({ preview: workbook }),
  importChecking: confirming({ check: { kind: 'checking', rows: 120_000 } }),
  importChecked: confirming({ check: { kind: 'checked', result } }),
  importNamesakes: confirming({
    check: {
      kind: 'checked',
      result: {
        ...result,
        refused: 0,
        namesakes: 2,
        firstNamesakes: [
          { name: 'Ромашка ООО', knownAs: 'ООО «Ромашка»', client: { type: 'company', id: '7001' } },
          {
            name: 'ип елкин андрей викторович',
            knownAs: 'ИП Ёлкин Андрей Викторович',
            client: { type: 'contact', id: '81' },
          },
        ],
      },
    },
  }),
  importBusy: at({ kind: 'start', trouble: { kind: 'busy', row: undefined } }),
  importKnown: confirming({
    check: { kind: 'checked', result: { ...result, newPurchases: 0, newClients: 0, refused: 0 } },
  }),
  importFailed: confirming({ check: { kind: 'failed', trouble: { kind: 'tooManyRows', row: 1_100_001 } } }),
  importWriting: at({ kind: 'writing', file: 'orders-2024-2026.csv', done: 6_000, clients: 8_400, isStopping: false }),
  importUndoing: at({ kind: 'undoing', file: 'orders-2024-2026.csv', done: 500, clients: 8_400, isStopping: true }),
  importDone: at({ kind: 'done', run }, runs),
  importUndone: at({ kind: 'undone', file: 'orders-2024-2026.csv' }),
};
