import type { Score } from './judge';
import type { JudgedReading } from './judgeAll';

const HEAD = [
  'page',
  'fields',
  'wrong',
  'offered wrong',
  'deals',
  'complete',
  '| adapter',
  'fields',
  'wrong',
  'deals',
  'complete',
  'ms',
  'longest',
];

/** One line per page, then one per group and one for all. */
export function tableOf(judged: readonly JudgedReading[], withDetails: boolean): string {
  const lines = judged.map((reading) => [`${reading.page.group}/${reading.page.name}`, ...cells(reading)]);
  const names = [...new Set(judged.map(({ page }) => page.group))];
  const groups = names.map((name) => {
    const members = judged.filter(({ page }) => page.group === name);
    return [`= ${name} (${members.length})`, ...sums(members)];
  });
  const rows = [HEAD, ...lines, ...groups, [`= all (${judged.length})`, ...sums(judged)]];
  const widths = HEAD.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const table = rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
  return withDetails ? `${table}\n\n${judged.flatMap(detailsOf).join('\n')}` : table;
}

function cells({ general, adapter, took, longest }: JudgedReading): readonly string[] {
  return [
    ...scoreCells(general),
    String(general.wrongOffered.length),
    `${general.dealsRight}/${general.dealsShown}`,
    yes(general),
  ]

    .concat(
      adapter
        ? [`| ${adapter.id}`, ...scoreCells(adapter), `${adapter.dealsRight}/${adapter.dealsShown}`, yes(adapter)]
        : ['| -', '', '', '', ''],
    )
    .concat([took.toFixed(1), longest.toFixed(1)]);
}

function scoreCells({ right, all, wrong }: Score): readonly string[] {
  return [`${right}/${all}`, String(wrong.length)];
}

function yes({ completeness }: Score): string {
  return completeness === undefined ? '' : completeness ? 'yes' : 'no';
}

function sums(judged: readonly JudgedReading[]): readonly string[] {
  const known = judged.flatMap(({ adapter }) => (adapter ? [adapter] : []));
  const general = judged.map((reading) => reading.general);
  return [
    ...sumCells(general),
    String(sum(general, ({ wrongOffered }) => wrongOffered.length)),
    ...dealCells(general),
    '|',
    ...sumCells(known),
    ...dealCells(known),
    Math.max(...judged.map(({ took }) => took)).toFixed(1),
    Math.max(...judged.map(({ longest }) => longest)).toFixed(1),
  ];
}

function sumCells(scores: readonly Score[]): readonly string[] {
  const [right, all] = [sum(scores, (score) => score.right), sum(scores, (score) => score.all)];
  return [
    `${right}/${all}${all > 0 ? ` ${((100 * right) / all).toFixed(1)} %` : ''}`,
    String(sum(scores, ({ wrong }) => wrong.length)),
  ];
}

function dealCells(scores: readonly Score[]): readonly string[] {
  const judged = scores.filter(({ completeness }) => completeness !== undefined);
  const right = judged.filter(({ completeness }) => completeness).length;
  return [
    `${sum(scores, ({ dealsRight }) => dealsRight)}/${sum(scores, ({ dealsShown }) => dealsShown)}`,
    `${right}/${judged.length}`,
  ];
}

function sum(scores: readonly Score[], of: (score: Score) => number): number {
  return scores.reduce((total, score) => total + of(score), 0);
}

function detailsOf({ page, general }: JudgedReading): readonly string[] {
  const name = `${page.group}/${page.name}`;
  return [
    ...general.wrong.map((wrong) => `WRONG    ${name}: ${wrong}`),
    ...general.missing.map((missing) => `missing  ${name}: ${missing}`),
    ...general.wrongOffered.map((offered) => `offered  ${name}: ${offered}`),
  ];
}
