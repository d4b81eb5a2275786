import type { Day } from '../lib/domain/day';
import { day_today, rhythm_expected } from '../lib/locales/messages/messages';
import { formatShortDay } from './formatDay';
import type { RhythmPoints } from './rhythmPoints';

export interface RhythmLabelsProps {
  readonly points: RhythmPoints;
  readonly width: number;
  readonly boughtOn: readonly Day[];
  readonly expectedOn: readonly Day[];
}

/** Room of a short label at either side of its middle, px. */
const HALF = 42;
const BELOW = 44;
const ABOVE = 10;

const between = (x: number, low: number, high: number) => Math.min(Math.max(x, low), high);

/** Last purchase and today below the line, the first expected day above it; a label without room is left out. */
export function RhythmLabels({ points, width, boughtOn, expectedOn }: RhythmLabelsProps) {
  const lastOn = boughtOn.at(-1);
  const missedOn = expectedOn[0];
  const ring = points.expected[0];
  const hasRoom = points.today - points.last > 2 * HALF - 16;
  return (
    <>
      <text x={points.today + 2} y={BELOW} text-anchor="end">
        {day_today()}
      </text>
      {lastOn && hasRoom && (
        <text x={points.last} y={BELOW} text-anchor={points.last < HALF ? 'start' : 'middle'}>
          {formatShortDay(lastOn)}
        </text>
      )}
      {missedOn && ring !== undefined && (
        <text x={between(ring, HALF, width - HALF)} y={ABOVE} text-anchor="middle">
          {rhythm_expected({ day: formatShortDay(missedOn) })}
        </text>
      )}
    </>
  );
}
