/** What a client's life looks like; the word is the truth a test compares with, not a guess about the code. */
export type Plot = 'active' | 'due' | 'sleeping' | 'lost' | 'oneTime' | 'gift' | 'nothing' | 'talking' | 'served';

export interface Story {
  readonly plot: Plot;
  /** Company with a contact, company alone, or a private person. */
  readonly kind: 'pair' | 'company' | 'person';
  /** Usual days between purchases; 0 where there is no rhythm. */
  readonly everyDays: number;
  readonly purchases: number;
  /** Days since the last purchase. */
  readonly silentDays: number;
  /** Usual sum in whole roubles. */
  readonly roubles: number;
  readonly hasKopecks?: boolean;
  readonly sharesName?: boolean;
}

type Row = readonly [kind: Story['kind'], everyDays: number, purchases: number, silentDays: number, roubles: number];

const told = (plot: Plot, rows: readonly Row[]): readonly Story[] =>
  rows.map(([kind, everyDays, purchases, silentDays, roubles]) => ({
    plot,
    kind,
    everyDays,
    purchases,
    silentDays,
    roubles,
  }));

/** The first one is the page the demo opens on. Silences keep clear of the borders at 1, 1.5 and 3.5 cycles. */
const sleeping = told('sleeping', [
  ['pair', 40, 18, 81, 186_000],
  ['pair', 30, 24, 66, 94_500],
  ['company', 60, 14, 135, 312_000],
  ['pair', 21, 30, 45, 41_000],
  ['person', 45, 12, 99, 18_500],
  ['pair', 90, 9, 190, 540_000],
  ['pair', 28, 22, 70, 67_000],
  ['company', 35, 16, 84, 128_000],
  ['person', 60, 10, 140, 12_900],
  ['pair', 50, 13, 118, 223_000],
  ['pair', 14, 40, 33, 26_500],
  ['company', 75, 8, 170, 88_000],
  ['pair', 30, 11, 75, 37_000],
  ['person', 30, 9, 68, 7_400],
  ['pair', 120, 7, 250, 410_000],
]);

const active = told('active', [
  ['pair', 14, 78, 6, 32_000],
  ['pair', 30, 30, 12, 145_000],
  ['company', 60, 16, 25, 264_000],
  ['person', 21, 26, 9, 9_800],
  ['pair', 45, 15, 20, 76_000],
  ['pair', 90, 10, 40, 620_000],
  ['company', 28, 28, 11, 54_000],
  ['pair', 40, 18, 15, 118_000],
  ['person', 60, 11, 22, 15_300],
  ['pair', 75, 10, 35, 97_000],
  ['pair', 10, 60, 4, 19_500],
  ['company', 35, 14, 16, 83_000],
  ['person', 30, 13, 14, 6_700],
  ['pair', 120, 8, 50, 375_000],
]);

const due = told('due', [
  ['pair', 30, 22, 36, 134_000],
  ['company', 45, 16, 54, 71_000],
  ['pair', 60, 12, 72, 205_000],
  ['person', 21, 20, 25, 8_200],
  ['pair', 90, 9, 106, 330_000],
  ['person', 28, 15, 34, 11_600],
]);

const lost = told('lost', [
  ['pair', 30, 20, 190, 156_000],
  ['company', 45, 12, 300, 62_000],
  ['pair', 60, 10, 390, 244_000],
  ['person', 21, 18, 140, 10_400],
  ['pair', 90, 7, 560, 480_000],
  ['person', 30, 14, 210, 5_900],
  ['company', 14, 35, 100, 23_000],
  ['pair', 40, 11, 280, 91_000],
]);

const oneTime = told('oneTime', [
  ['person', 0, 1, 20, 14_200],
  ['pair', 0, 1, 130, 48_000],
  ['person', 0, 1, 240, 6_300],
  ['company', 0, 1, 520, 77_000],
  ['person', 0, 1, 60, 9_100],
]);

const apart: readonly Story[] = [
  ...told('gift', [
    ['pair', 0, 6, 0, 58_000],
    ['person', 0, 6, 0, 7_800],
    ['pair', 0, 8, 0, 112_000],
    ['company', 0, 6, 0, 36_000],
  ]),
  ...told('nothing', [
    ['pair', 0, 0, 0, 0],
    ['company', 0, 0, 0, 0],
    ['person', 0, 0, 0, 0],
  ]),
  ...told('talking', [
    ['pair', 0, 0, 0, 90_000],
    ['person', 0, 0, 0, 12_000],
  ]),
  ...told('served', [
    ['pair', 30, 16, 64, 173_000],
    ['company', 45, 12, 101, 66_000],
    ['person', 60, 9, 138, 17_200],
  ]),
];

/** Every fifth client pays sums with kopecks; two private persons have one name. */
export const stories: readonly Story[] = [...sleeping, ...active, ...due, ...lost, ...oneTime, ...apart].map(
  (story, index) => ({
    ...story,
    ...(index % 5 === 3 && { hasKopecks: true }),
    ...((index === 4 || index === 18) && { sharesName: true }),
  }),
);
