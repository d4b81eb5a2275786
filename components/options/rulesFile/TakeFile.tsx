import type { Day } from '../../../lib/domain/day';
import {
  head_pick,
  head_problem,
  head_reading,
  head_take_help,
  head_take_title,
  head_taken,
} from '../../../lib/locales/messages/messages';
import { checkIcon, doubtfulIcon, infoIcon } from '../../icons';
import { Note } from '../../Note';
import { PickFile } from '../PickFile';
import { Setting } from '../Setting';
import { Plan } from './Plan';
import type { RulesFileEvents, RulesFileView, TakeProblem } from './rulesFileView';

interface TakeFileProps {
  readonly view: RulesFileView;
  readonly events: RulesFileEvents;
  readonly today: Day;
}

/** Takes the file of the head, once the user has seen what it changes. */
export function TakeFile({ view: { stage }, events, today }: TakeFileProps) {
  return (
    <section class="card" aria-label={head_take_title()}>
      <Setting label={head_take_title()} help={head_take_help()}>
        <PickFile label={head_pick()} accept=".json,application/json" onFile={events.onPick} />
      </Setting>
      <div role="status">
        {stage.kind === 'reading' && <Note icon={infoIcon}>{head_reading()}</Note>}
        {stage.kind === 'taken' && (
          <Note tone="good" icon={checkIcon}>
            {head_taken()}
          </Note>
        )}
        {stage.kind === 'problem' && (
          <Note tone="warn" icon={doubtfulIcon}>
            {problemWords(stage.problem)}
          </Note>
        )}
      </div>
      {stage.kind === 'plan' && <Plan plan={stage.plan} events={events} today={today} />}
    </section>
  );
}

export function problemWords(problem: TakeProblem): string {
  return head_problem({ why: problem.why, where: ('where' in problem && problem.where) || '' });
}
