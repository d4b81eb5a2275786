import type { Status, ValueClass } from '../../lib/domain/assessment';
import {
  status_word,
  tour_call_one,
  tour_call_three,
  tour_call_two,
  tour_day_sample,
  tour_marks_one,
  tour_marks_three,
  tour_marks_two,
  tour_strip_sample,
} from '../../lib/locales/messages/messages';
import { ClassChip } from '../ClassChip';
import { Icon } from '../Icon';
import { moonIcon } from '../icons';
import { Logo } from '../Logo';
import { Mark } from '../Mark';
import { RhythmLine } from '../RhythmLine';

/** An invented client of the strip's picture: every 40 days, silent for 73. */
const BOUGHT = ['2026-04-02', '2026-05-11', '2026-06-22', '2026-07-31', '2026-09-09'] as const;
const EXPECTED = ['2026-10-19'] as const;
const TODAY = '2026-11-21';

export function StripSample() {
  return (
    <div class="sample strip-sample">
      <Logo size={16} />
      <span class="pill small" data-tone="sleeping">
        <Icon shape={moonIcon} size={12} />
        {status_word({ status: 'sleeping' })}
      </span>
      <span>{tour_strip_sample()}</span>
      <RhythmLine
        status="sleeping"
        boughtOn={BOUGHT}
        expectedOn={EXPECTED}
        today={TODAY}
        label={tour_strip_sample()}
        size="small"
      />
      <ClassChip value="B" />
    </div>
  );
}

export function MarksSample() {
  const rows: readonly (readonly [string, Status, ValueClass])[] = [
    [tour_marks_one(), 'sleeping', 'A'],
    [tour_marks_two(), 'due', 'B'],
    [tour_marks_three(), 'active', 'A'],
  ];
  return (
    <ul class="sample">
      {rows.map(([name, status, value]) => (
        <li key={name}>
          {name} <Mark status={status} valueClass={value} />
        </li>
      ))}
    </ul>
  );
}

export function CallSample() {
  return (
    <ol class="sample">
      {[tour_call_one(), tour_call_two(), tour_call_three()].map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ol>
  );
}

export function DaySample() {
  return (
    <p class="sample day-sample">
      <span class="badged">
        <Logo size={48} />
        <i>12</i>
      </span>
      {tour_day_sample()}
    </p>
  );
}
