import { scaleBand, scaleLinear } from 'd3-scale';
import { stack, stackOffsetExpand } from 'd3-shape';
import { type ByGroup, USUAL_LOST, withRhythm } from '../../lib/domain/report/shareGroups';
import { report_group } from '../../lib/locales/messages/messages';
import { type SharedGroup, sharedGroups, shareOf, wholePercent } from './figures';
import { formatMonth } from './formatMonth';

export interface ShareColumn {
  readonly on: string;
  readonly groups: ByGroup;
}

export interface ShareChartProps {
  /** Oldest first, one or more. */
  readonly columns: readonly ShareColumn[];
  /** The same for who does not see it. */
  readonly label: string;
  /** How a number of the chart is written: clients, or money. */
  readonly written: (value: number) => string;
}

const WIDTH = 700;
const HEIGHT = 250;
const PLOT = { left: 48, right: 566, top: 12, bottom: 222 } as const;
const TICKS = [0, 0.25, 0.5, 0.75, 1];
/** Lost at the bottom, where its usual band is. */
const ORDER = [...sharedGroups].reverse();
const LABEL_HEIGHT = 30;

/** Stacked columns of shares by week, with the latest figures beside the last one and the usual band of the lost. */
export function ShareChart({ columns, label, written }: ShareChartProps) {
  const x = scaleBand()
    .domain(columns.map(({ on }) => on))
    .range([PLOT.left, PLOT.right])
    .paddingInner(0.12);
  const y = scaleLinear().range([PLOT.bottom, PLOT.top]);
  const layers = stack<ShareColumn, SharedGroup>()
    .keys(ORDER)
    .value(({ groups }, group) => groups[group])
    .offset(stackOffsetExpand)([...columns]);
  return (
    <svg class="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width="100%" role="img" aria-label={label}>
      <Axis y={y} />
      {layers.map((layer) => (
        <g key={layer.key} class={`fill-${layer.key}`}>
          {layer.map((part) =>
            withRhythm(part.data.groups) === 0 ? undefined : (
              <rect
                key={part.data.on}
                x={x(part.data.on)}
                width={x.bandwidth()}
                y={y(part[1])}
                height={Math.max(0, y(part[0]) - y(part[1]))}
              />
            ),
          )}
        </g>
      ))}
      {[USUAL_LOST.from, USUAL_LOST.to].map((share) => (
        <g key={share}>
          <line class="band-under" x1={PLOT.left} x2={PLOT.right} y1={y(share)} y2={y(share)} />
          <line class="band" x1={PLOT.left} x2={PLOT.right} y1={y(share)} y2={y(share)} />
        </g>
      ))}
      <Labels groups={columns[columns.length - 1]!.groups} y={y} written={written} />
      <Months columns={columns} x={(on) => (x(on) ?? 0) + x.bandwidth() / 2} />
    </svg>
  );
}

type Scale = (share: number) => number;

function Axis({ y }: { readonly y: Scale }) {
  return (
    <g>
      {TICKS.map((share) => (
        <g key={share}>
          <line class="tick" x1={PLOT.left} x2={PLOT.right} y1={y(share)} y2={y(share)} />
          <text x={PLOT.left - 6} y={y(share) + 4} text-anchor="end">
            {wholePercent(share)}
          </text>
        </g>
      ))}
    </g>
  );
}

interface LabelsProps extends Pick<ShareChartProps, 'written'> {
  readonly groups: ByGroup;
  readonly y: Scale;
}

/** Share and base size of each group, beside its part of the last column and never one over another. */
function Labels({ groups, y, written }: LabelsProps) {
  let [under, lowest] = [0, PLOT.bottom - 12];
  return (
    <g>
      {ORDER.map((group) => {
        const share = shareOf(groups, group);
        const middle = y(under + share / 2);
        under += share;
        const top = Math.min(middle, lowest);
        lowest = top - LABEL_HEIGHT;
        return (
          <g key={group}>
            <text class="strong" x={PLOT.right + 8} y={top}>
              {`${wholePercent(share)} ${report_group({ group }).toLowerCase()}`}
            </text>
            <text x={PLOT.right + 8} y={top + 14}>
              {written(groups[group])}
            </text>
          </g>
        );
      })}
    </g>
  );
}

interface MonthsProps {
  readonly columns: readonly ShareColumn[];
  readonly x: (on: string) => number;
}

/** Five months, the first and the last among them. */
function Months({ columns, x }: MonthsProps) {
  const shown = [0, 0.25, 0.5, 0.75, 1].map((share) => columns[Math.round(share * (columns.length - 1))]!);
  return (
    <g>
      {[...new Set(shown)].map(({ on }) => (
        <text key={on} x={x(on)} y={HEIGHT - 8} text-anchor="middle">
          {formatMonth(on.slice(0, 7), 'short')}
        </text>
      ))}
    </g>
  );
}
