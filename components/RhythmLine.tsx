import type { ComponentType } from 'preact';
import type { Status } from '../lib/domain/assessment';
import { type Day, dayNumber } from '../lib/domain/day';
import type { RhythmLabelsProps } from './RhythmLabels';
import { rhythmPoints } from './rhythmPoints';

export interface RhythmLineProps {
  readonly status: Status;
  /** Days of the last purchases, oldest first; at least one. */
  readonly boughtOn: readonly Day[];
  /** Days on which a purchase was expected and did not come, oldest first. */
  readonly expectedOn: readonly Day[];
  readonly today: Day;
  /** The sentence it stands beside; its accessible name. */
  readonly label: string;
  /** `large` shows more purchases. */
  readonly size: 'small' | 'large';
  /** Where there is room for dates. */
  readonly Labels?: ComponentType<RhythmLabelsProps>;
}

const SIZES = {
  small: { width: 104, height: 14, y: 7, radius: 2.5, purchases: 5 },
  large: { width: 314, height: 46, y: 24, radius: 3.5, purchases: 8 },
} as const;

/** Dots are purchases, the thick line is the silence, hollow rings are the days on which an order was expected. */
export function RhythmLine({ status, boughtOn, expectedOn, today, label, size, Labels }: RhythmLineProps) {
  const { width, height, y, radius, purchases } = SIZES[size];
  const points = rhythmPoints({
    bought: boughtOn.slice(-purchases).map(dayNumber),
    expected: expectedOn.map(dayNumber),
    today: dayNumber(today),
    width,
    radius,
  });
  return (
    <svg class="rhythm" data-tone={status} width={width} height={height} role="img" aria-label={label}>
      <line class="base" x1={2} x2={width - 2} y1={y} y2={y} />
      <line class="gap" x1={points.last} x2={points.today} y1={y} y2={y} />
      {points.bought.map((x) => (
        <circle key={x} class="bought" cx={x} cy={y} r={radius} />
      ))}
      {points.expected.map((x) => (
        <circle key={x} class="expected" cx={x} cy={y} r={radius} />
      ))}
      <rect class="today" x={points.today - 1} y={y - 6} width={2.5} height={12} rx={1} />
      {Labels && <Labels points={points} width={width} boughtOn={boughtOn} expectedOn={expectedOn} />}
    </svg>
  );
}
