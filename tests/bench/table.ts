import type { Budget } from './budgets';
import type { Measurement } from './measurement';

/** A measurement beside its budget. */
export interface Line {
  readonly budget: Budget;
  readonly measurement: Measurement | undefined;
  readonly isOk: boolean;
}

const HEAD = ['name', 'measured', 'base', 'ratio', 'budget', 'ok'] as const;
const DIGITS = { bytes: 0, ms: 2, megabytes: 1, times: 0 } as const;
const UNITS = { bytes: 'B', ms: 'ms', megabytes: 'MB', times: '×' } as const;

/** All lines under one head, columns aligned; numbers to the right. */
export function table(lines: readonly Line[]): string {
  const rows = [HEAD, ...lines.map(cells)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const laid = rows.map((row) =>
    row.map((cell, i) => (i === 0 || i === 5 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '),
  );
  return laid.map((row) => row.trimEnd()).join('\n');
}

function cells({ budget, measurement, isOk }: Line): readonly string[] {
  const { measured, base } = measurement ?? {};
  const written = (value: number | undefined) =>
    value === undefined ? '' : `${value.toFixed(DIGITS[budget.unit])} ${UNITS[budget.unit]}`;
  const ratio = measured !== undefined && base !== undefined ? (measured / base).toFixed(2) : '';
  return [budget.name, written(measured), written(base), ratio, limit(budget, written), isOk ? 'ok' : 'MISSED'];
}

function limit(budget: Budget, written: (value: number) => string): string {
  if (budget.ratio === undefined) return written(budget.most ?? 0);
  return `${budget.ratio} ×${budget.plusMs === undefined ? '' : ` + ${budget.plusMs} ms`}`;
}
