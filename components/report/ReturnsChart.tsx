import { scaleBand, scaleLinear } from 'd3-scale';
import type { ReturnMonth } from '../../lib/domain/report/returns';
import { report_col_returned, report_col_spent } from '../../lib/locales/messages/messages';
import { formatWholeMoney } from '../formatMoney';
import { formatMonth } from './formatMonth';

export interface ReturnsChartProps {
  readonly months: readonly ReturnMonth[];
  readonly currency: string;
  readonly label: string;
}

const WIDTH = 480;
const HEIGHT = 200;
const PLOT = { left: 96, right: 474, top: 12, bottom: 150 } as const;
const LEGEND_AT = HEIGHT - 8;

/** Two columns a month: what came back, and what was spent for it. */
export function ReturnsChart({ months, currency, label }: ReturnsChartProps) {
  const most = Math.max(1, ...months.flatMap(({ returned, spent }) => [returned[currency] ?? 0, spent[currency] ?? 0]));
  const y = scaleLinear().domain([0, most]).nice(3).range([PLOT.bottom, PLOT.top]);
  const x = scaleBand()
    .domain(months.map(({ month }) => month))
    .range([PLOT.left, PLOT.right])
    .padding(0.25);
  const half = x.bandwidth() / 2;
  return (
    <svg class="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width="100%" role="img" aria-label={label}>
      {y.ticks(3).map((minor) => (
        <g key={minor}>
          <line class="tick" x1={PLOT.left} x2={PLOT.right} y1={y(minor)} y2={y(minor)} />
          <text x={PLOT.left - 6} y={y(minor) + 4} text-anchor="end">
            {formatWholeMoney(minor, currency)}
          </text>
        </g>
      ))}
      {months.map(({ month, returned, spent }) => (
        <g key={month}>
          <Column x={x(month) ?? 0} width={half - 1} look="fill-active" y={y} minor={returned[currency] ?? 0} />
          <Column x={(x(month) ?? 0) + half} width={half - 1} look="fill-due" y={y} minor={spent[currency] ?? 0} />
          <text x={(x(month) ?? 0) + half} y={PLOT.bottom + 18} text-anchor="middle">
            {formatMonth(month, 'short')}
          </text>
        </g>
      ))}
      <rect class="fill-active" x={PLOT.left} y={LEGEND_AT - 10} width={10} height={10} />
      <text x={PLOT.left + 16} y={LEGEND_AT}>
        {report_col_returned()}
      </text>
      <rect class="fill-due" x={PLOT.left + 150} y={LEGEND_AT - 10} width={10} height={10} />
      <text x={PLOT.left + 166} y={LEGEND_AT}>
        {report_col_spent()}
      </text>
    </svg>
  );
}

interface ColumnProps {
  readonly x: number;
  readonly width: number;
  readonly look: string;
  readonly y: (minor: number) => number;
  readonly minor: number;
}

function Column({ x, width, look, y, minor }: ColumnProps) {
  return <rect class={look} x={x} width={width} y={y(minor)} height={Math.max(0, y(0) - y(minor))} />;
}
