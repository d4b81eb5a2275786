import type { ComponentChildren } from 'preact';
import type { DayPlan } from '../../../lib/domain/policy/dayPlan';
import { teamLeft } from '../../../lib/domain/team/teamLeft';
import type { TeamView } from '../../../lib/domain/team/teamView';
import type { WakeUpList } from '../../../lib/domain/wakeUpList';
import { team_by_owner, team_help, team_together, team_view } from '../../../lib/locales/messages/messages';
import { AllDone } from '../AllDone';
import { type LineOf, OwnerPart } from './OwnerPart';

export interface TeamProps {
  readonly list: WakeUpList;
  readonly plan: DayPlan;
  readonly view: TeamView;
  readonly onView: (view: TeamView) => void;
  readonly lineOf: LineOf;
  /** The same calls as one list, drawn where the user prefers it. */
  readonly children: ComponentChildren;
}

const choices: readonly (readonly [view: TeamView, text: () => string])[] = [
  ['byOwner', team_by_owner],
  ['together', team_together],
];

/** The calls of a whole team by manager; whoever works through them himself switches to the one list. */
export function Team({ view, onView, children, ...parts }: TeamProps) {
  return (
    <>
      <fieldset class="team-view" aria-label={team_view()}>
        {choices.map(([choice, text]) => (
          <button key={choice} type="button" aria-pressed={choice === view} onClick={() => onView(choice)}>
            {text()}
          </button>
        ))}
      </fieldset>
      {view === 'byOwner' ? <Parts {...parts} /> : children}
    </>
  );
}

function Parts({ list, plan, lineOf }: Pick<TeamProps, 'list' | 'plan' | 'lineOf'>) {
  const { parts } = teamLeft(list);
  if (parts.length === 0) return <AllDone plan={plan} />;
  return (
    <>
      <p class="team-help">{team_help()}</p>
      {parts.map((part) => (
        <OwnerPart key={part.name ?? ''} part={part} today={list.today} capacity={plan.capacity} lineOf={lineOf} />
      ))}
    </>
  );
}
