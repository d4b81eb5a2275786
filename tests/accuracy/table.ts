import { readFileSync, writeFileSync } from 'node:fs';

/** One data set with the scores of the three that were judged. */
export interface Row {
  readonly name: string;
  readonly horizonDays: number;
  readonly product: Score;
  readonly rule: Score;
  readonly bgNbd: Score;
  readonly checked: number;
  readonly missed: readonly string[];
}

type Score = Readonly<Record<string, number | null>>;

const PAGE = 'tests/accuracy/README.md';
const BEGIN = '<!-- written by npm run accuracy -->';
const END = '<!-- end -->';

/** Metrics of the table: the judge's name, the heading, how many digits. */
const METRICS = [
  ['brier', 'Brier ↓', 4],
  ['logloss', 'log-loss ↓', 3],
  ['auc', 'AUC ↑', 4],
  ['ece', 'calibration error ↓', 3],
  ['late_auc', 'AUC among the late ↑', 3],
  ['wake_lift20', 'lift of the first 20 % ↑', 2],
  ['status_auc', 'AUC of the status ↑', 3],
  ['next_any_medae', 'next date, median error ↓', 0],
  ['auc_true_alive', 'AUC on true alive ↑', 3],
] as const;

/** Writes the table between the two marks of the page; the words around it stay. */
export function writeTable(rows: readonly Row[]): void {
  const page = readFileSync(PAGE, 'utf8');
  const before = page.slice(0, page.indexOf(BEGIN) + BEGIN.length);
  const after = page.slice(page.indexOf(END));
  const head = ['set', 'who', ...METRICS.map(([, heading]) => heading)];
  const lines = rows.flatMap((row) => [
    line(`**${row.name}**, ${row.horizonDays} days`, 'fixed rule', row.rule),
    line('', 'BG/NBD', row.bgNbd),
    line('', '**Budilnik**', row.product),
  ]);
  const table = [`| ${head.join(' | ')} |`, `|${' --- |'.repeat(head.length)}`, ...lines].join('\n');
  writeFileSync(PAGE, `${before}\n${table}\n${after}`);
}

function line(set: string, who: string, score: Score): string {
  const cells = METRICS.map(([metric, , digits]) => score[metric]?.toFixed(digits) ?? '–');
  return `| ${[set, who, ...cells].join(' | ')} |`;
}
