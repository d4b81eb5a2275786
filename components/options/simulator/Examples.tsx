import type { Assessment } from '../../../lib/domain/assessment';
import { type Day, dayNumber } from '../../../lib/domain/day';
import { type RuleExample, ruleExamples } from '../../../lib/domain/ruleExamples';
import type { Rules } from '../../../lib/domain/rules';
import {
  sim_ekaterina,
  sim_elena,
  sim_maria,
  sim_quiet,
  sim_quiet_was,
  sim_season_now,
  sim_sleeps,
  sim_sleeps_was,
} from '../../../lib/locales/messages/messages';
import { formatDay } from '../../formatDay';
import { RhythmLine } from '../../RhythmLine';
import { SmallPill } from './ChangedClients';

interface ExamplesProps {
  readonly inForce: Rules;
  readonly tried: Rules;
  readonly today: Day;
}

/** Three clients everybody can picture, with the days on which they would fall asleep. */
export function Examples({ inForce, tried, today }: ExamplesProps) {
  return (
    <ul class="three">
      {ruleExamples(inForce, tried, today).map((example) => (
        <li key={example.name} class="example">
          <Example example={example} today={today} />
        </li>
      ))}
    </ul>
  );
}

function Example({ example, today }: { readonly example: RuleExample; readonly today: Day }) {
  const { after } = example;
  const text = exampleText(example, today);
  return (
    <>
      <div class="who">
        <b>{titleOf(example)}</b>
        {after.status && <SmallPill status={after.status} />}
      </div>
      {after.status && (
        <RhythmLine
          status={after.status}
          boughtOn={after.recentOn}
          expectedOn={after.silence?.expectedOn ?? []}
          today={today}
          label={text}
          size="small"
        />
      )}
      <small>{text}</small>
    </>
  );
}

function titleOf({ name, after }: RuleExample): string {
  const n = Math.round(after.rhythm?.cycleDays ?? 0);
  if (name === 'ekaterina') return sim_ekaterina();
  return name === 'elena' ? sim_elena({ n }) : sim_maria({ n });
}

function exampleText({ name, before, after }: RuleExample, today: Day): string {
  if (name === 'ekaterina' && after.season) return seasonText(before, after, today);
  const [n, was] = [silentDays(after, 'sleepingOn'), silentDays(before, 'sleepingOn')];
  const [lost, lostWas] = [silentDays(after, 'lostOn'), silentDays(before, 'lostOn')];
  return n === was && lost === lostWas ? sim_sleeps({ n, lost }) : sim_sleeps_was({ n, was, lost, lostWas });
}

function seasonText(before: Assessment, { season }: Assessment, today: Day): string {
  if (!season) return '';
  const day = formatDay(season.remindOn, today);
  if (season.alert !== 'quiet') return sim_season_now({ day });
  const was = before.season?.remindOn;
  if (was === undefined || was === season.remindOn) return sim_quiet({ day });
  return sim_quiet_was({ day, was: formatDay(was, today) });
}

/** Days of silence at which he falls asleep or is lost. */
function silentDays({ silence, lastOn }: Assessment, border: 'sleepingOn' | 'lostOn'): number {
  return silence && lastOn !== undefined ? dayNumber(silence[border]) - dayNumber(lastOn) : 0;
}
