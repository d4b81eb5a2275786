import type { Status, ValueClass } from '../../../lib/domain/assessment';
import type { WakeUpRow } from '../../../lib/domain/wakeUpList';

export const today = '2026-11-21';
export const site = 'https://crm.example.ru';

/** One client of the invented firm, silent since a day of this or the last year. */
function client(
  name: string,
  valueClass: ValueClass | undefined,
  cycleDays: number | undefined,
  [lastOn, silentDays]: readonly [string, number],
  averageMinor: number | undefined,
  more: Partial<WakeUpRow> = {},
): WakeUpRow {
  const status: Status = 'sleeping';
  return {
    key: `${site} company ${name}`,
    site,
    path: `/companies/detail/${name.length}`,
    name,
    owner: undefined,
    status,
    valueClass,
    cycleDays,
    cycleSource: cycleDays === undefined ? undefined : 'own',
    confidence: cycleDays === undefined ? undefined : 'good',
    purchases: cycleDays === undefined ? 1 : 7,
    lastOn,
    silentDays,
    missed: 1,
    nextDueOn: '2026-12-01',
    averageMinor,
    currency: averageMinor === undefined ? undefined : 'RUB',
    recoverableMinor: averageMinor === undefined ? undefined : Math.floor(averageMinor / 4),
    ...more,
  };
}

export const toWake: readonly WakeUpRow[] = [
  client('АО «ТехноСнаб»', 'A', 45, ['2026-08-12', 101], 11_800_000),
  client('ООО «АгроСевер»', 'A', 32, ['2026-08-17', 96], 9_400_000),
  client('Baltic Trade OÜ', 'A', 60, ['2026-08-13', 100], 3_800_000),
  client('ЗАО «Медлайн»', 'B', 60, ['2026-07-04', 140], 7_600_000),
  client('ООО «Ромашка»', 'B', 40, ['2026-09-09', 73], 6_200_000),
  client('ООО «СтройГрад»', 'B', 45, ['2026-07-16', 128], 5_400_050, { status: 'lost', missed: 3 }),
  client(
    'Научно-производственное объединение «Северо-Западная промышленная компания»',
    'B',
    35,
    ['2025-12-24', 332],
    2_600_000,
    {
      status: 'lost',
      cycleSource: 'base',
      missed: 8,
    },
  ),
  client('ИП Орлова', undefined, 90, ['2026-06-30', 144], 1_200_000, { cycleSource: 'company' }),
  client('Студия «Линия»', 'B', undefined, ['2026-07-24', 120], 900_000, { status: 'oneTime', missed: 0 }),
];

export const dueSoon: readonly WakeUpRow[] = [
  client('Кофейня «Зерно»', 'B', 21, ['2026-10-28', 24], 1_500_000, { status: 'due', nextDueOn: '2026-12-09' }),
  client('Кафе «Уют»', 'B', 28, ['2026-10-28', 24], 1_100_000, { status: 'active', nextDueOn: '2026-11-25' }),
  client('Green Leaf Café', 'B', 45, ['2026-10-07', 45], 2_000_000, { status: 'active', nextDueOn: '2026-11-21' }),
];

export const served = client('ООО «Вектор-Плюс»', 'A', 40, ['2026-09-01', 81], 4_700_000);
export const small = client('ИП Зайцев', 'C', 30, ['2026-09-20', 62], 120_000);

const season = {
  source: 'own',
  seasons: 3,
  missed: 0,
  standing: 'active',
  alert: 'reminder',
  leadDays: 14,
  remindOn: '2026-11-17',
  opensOn: '2026-12-01',
  closesOn: '2026-12-24',
  redOn: '2026-12-16',
  holidays: ['newYear'],
} as const;
const noRhythm = { cycleSource: undefined, confidence: undefined, missed: 0 } as const;

/** One of every occasion to speak with somebody who is not asleep. */
export const cared = {
  agreed: [client('ООО «Вектор-Плюс»', 'A', 40, ['2026-09-01', 81], 4_700_000, { agreedOn: today })],
  season: [
    client('Салон «Букет»', 'B', undefined, ['2025-12-20', 336], 3_100_000, {
      ...noRhythm,
      status: 'seasonal',
      season,
      seasonFor: { ru: 'к Новому году', en: 'for New Year' },
    }),
    client('Сувенир-Торг', 'A', undefined, ['2025-11-21', 365], 5_800_000, {
      ...noRhythm,
      status: 'seasonal',
      season: { ...season, seasons: 5, alert: 'red', opensOn: '2026-11-02', closesOn: '2026-11-30', holidays: [] },
    }),
  ],
  oneTime: [
    client('Студия «Линия»', undefined, undefined, ['2026-07-24', 120], 900_000, { ...noRhythm, status: 'oneTime' }),
  ],
  care: [
    client('Автопарк «Рейс»', 'B', 30, ['2026-11-01', 20], 2_200_000, {
      status: 'active',
      reminder: {
        rule: 'brakePads',
        kind: 'norm',
        lastOn: '2026-05-25',
        dueOn: '2026-11-25',
        remindOn: '2026-11-11',
        isOpen: true,
        isSafety: true,
      },
    }),
  ],
} as const;
