import type { Assessment, Rhythm, Silence } from '../lib/domain/assessment';
import { dayNumber } from '../lib/domain/day';
import {
  ask_from,
  base_pull,
  confidence_title,
  confidence_word,
  count_days,
  count_gaps,
  count_purchases,
  day_ordinal,
  gaps_middle,
  gaps_single,
  given_up_from,
  last_title,
  lost_from,
  missed_title,
  next_due,
  rhythm_of,
  silent_since,
  sleeping_from,
  why_given,
} from '../lib/locales/messages/messages';
import { Fact } from './Fact';
import { formatDay, formatDaysAgo } from './formatDay';
import { formatNumber } from './formatNumber';
import { missedFormula } from './missedFormula';
import { RhythmLabels } from './RhythmLabels';
import { RhythmLine } from './RhythmLine';
import { plainText } from './sentence';
import { statusSentence } from './statusSentence';

export interface RhythmFormulaProps {
  readonly assessment: Assessment;
  readonly silence: Silence;
}

/** How the status follows from the rhythm and the silence. */
export function RhythmFormula({ assessment, silence }: RhythmFormulaProps) {
  const { status, rhythm, recentOn, today, purchases } = assessment;
  const isCounted = rhythm !== undefined && status !== 'oneTime';
  return (
    <>
      {status && recentOn.length > 0 && (
        <RhythmLine
          status={status}
          boughtOn={recentOn}
          expectedOn={silence.expectedOn}
          today={today}
          label={plainText(statusSentence(assessment))}
          size="large"
          Labels={RhythmLabels}
        />
      )}
      <div class="facts">
        {isCounted && <OwnRhythm rhythm={rhythm} />}
        <SilenceFacts assessment={assessment} silence={silence} />
        {isCounted && (
          <>
            <Fact name={missed_title()}>
              {`${missedFormula(rhythm, silence)} →\u00a0`}
              <b>{formatNumber(silence.missed)}</b>
            </Fact>
            <Borders assessment={assessment} silence={silence} />
            <Fact name={next_due()}>{formatDay(silence.nextDueOn, today)}</Fact>
            <Fact name={confidence_title()}>
              {`${confidence_word({ confidence: rhythm.confidence })}, ${count_purchases({ n: purchases })}`}
            </Fact>
          </>
        )}
        {!isCounted && <Borders assessment={assessment} silence={silence} />}
      </div>
    </>
  );
}

function OwnRhythm({ rhythm }: { readonly rhythm: Rhythm }) {
  const { source, cycleDays } = rhythm;
  return (
    <>
      <Fact name={rhythm_of({ source })}>
        <b>{count_days({ n: Math.round(cycleDays) })}</b>
      </Fact>
      {source === 'own' && <p class="wide">{gapsText(rhythm)}</p>}
      {source === 'own' && rhythm.baseWeight > 0 && <p class="wide">{pullText(rhythm)}</p>}
      {source !== 'own' && source !== 'hand' && <p class="wide">{why_given()}</p>}
    </>
  );
}

function gapsText({ intervals, ownMedianDays }: Rhythm): string {
  const gaps = intervals.map((days) => formatNumber(days)).join(', ');
  return ownMedianDays === undefined
    ? gaps_single({ gaps })
    : gaps_middle({ gaps, median: formatNumber(ownMedianDays, 1) });
}

/** Share of the base in the cycle up to which its pull is called weak, and noticeable. */
const WEAK_PULL = 0.15;
const FAIR_PULL = 0.35;

function pullText({ intervals, baseWeight, baseDays }: Rhythm): string {
  const share = baseWeight / (intervals.length + baseWeight);
  const weight = Math.round(baseWeight * 10) / 10;
  return base_pull({
    strength: share < WEAK_PULL ? 'weak' : share < FAIR_PULL ? 'fair' : 'strong',
    base: count_days({ n: Math.round(baseDays) }),
    weight: count_gaps({ n: weight, shown: formatNumber(weight, 1) }),
  });
}

function SilenceFacts({ assessment, silence }: RhythmFormulaProps) {
  const { status, today } = assessment;
  const day = formatDay(silence.lastOn, today);
  if (status !== 'sleeping' && status !== 'lost') {
    return <Fact name={last_title()}>{`${day}, ${formatDaysAgo(silence.lastOn, today)}`}</Fact>;
  }
  return (
    <Fact name={silent_since({ day })}>
      <b>{count_days({ n: silence.days })}</b>
    </Fact>
  );
}

function Borders({ assessment: { status, today }, silence }: RhythmFormulaProps) {
  const names = status === 'oneTime' ? [ask_from(), given_up_from()] : [sleeping_from(), lost_from()];
  return (
    <>
      <hr />
      {[silence.sleepingOn, silence.lostOn].map((on, index) => (
        <Fact key={names[index]} name={names[index] ?? ''}>
          {day_ordinal({ day: formatDay(on, today), n: dayNumber(on) - dayNumber(silence.lastOn) })}
        </Fact>
      ))}
    </>
  );
}
