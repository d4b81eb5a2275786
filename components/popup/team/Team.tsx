import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { dayPlan } from '../../../lib/domain/policy/dayPlan';
import { teamLeft } from '../../../lib/domain/team/teamLeft';
import type { WakeUpList } from '../../../lib/domain/wakeUpList';
import { team_by_owner, team_help, team_together, team_view } from '../../../lib/locales/messages/messages';
import { type LineOf, OwnerPart } from './OwnerPart';

export interface TeamProps {
  readonly list: WakeUpList;
  readonly lineOf: LineOf;
  /** The same calls as one list, drawn where the user prefers it. */
  readonly children: ComponentChildren;
}

/** The calls of a whole team by manager; whoever works through them himself switches to the one list. */
export function Team({ list, lineOf, children }: TeamProps) {
  const [isByOwner, showByOwner] = useState(true);
  const { capacity } = dayPlan(list);
  return (
    <>
      <fieldset class="team-view" aria-label={team_view()}>
        <Choice text={team_by_owner()} isChosen={isByOwner} onChoose={() => showByOwner(true)} />
        <Choice text={team_together()} isChosen={!isByOwner} onChoose={() => showByOwner(false)} />
      </fieldset>
      {!isByOwner && children}
      {isByOwner && <p class="team-help">{team_help()}</p>}
      {isByOwner &&
        teamLeft(list).map((part) => (
          <OwnerPart key={part.name ?? ''} part={part} today={list.today} capacity={capacity} lineOf={lineOf} />
        ))}
    </>
  );
}

interface ChoiceProps {
  readonly text: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function Choice({ text, isChosen, onChoose }: ChoiceProps) {
  return (
    <button type="button" aria-pressed={isChosen} onClick={onChoose}>
      {text}
    </button>
  );
}
