import { useState } from 'preact/hooks';
import type { HandSheet } from '../../lib/domain/hand/handSheet';
import type { ClientMark } from '../../lib/domain/marks/mark';
import { labelledMarks } from '../../lib/domain/marks/markLabels';
import { hand_marks, hand_marks_note } from '../../lib/locales/messages/messages';
import { getLocale } from '../../lib/locales/messages/runtime';
import { trusted } from '../trusted';
import { markAbout } from './correctionText';
import type { Wish } from './HandPage';
import type { HandTools } from './handTools';
import { MarkForm } from './MarkForm';

interface MarkChoicesProps extends Pick<HandTools, 'role'> {
  readonly sheet: HandSheet;
  readonly wish: Wish;
}

type Choice = (typeof labelledMarks)[number];

/** Neutral remarks from a list: a manager presses those of a manager, and those of the head are shown to him. */
export function MarkChoices({ sheet: { set, today }, role, wish }: MarkChoicesProps) {
  const [asked, ask] = useState<Choice | undefined>(undefined);
  const standing = new Map(set.marks.map((mark) => [mark.code, mark]));
  const shown = labelledMarks.filter(({ code, setBy }) => setBy === 'manager' || role === 'head' || standing.has(code));
  const press = (choice: Choice) => {
    const { code, setBy } = choice;
    if (standing.has(code)) return void wish({ kind: 'unmark', code });
    return setBy === 'head' ? ask(choice) : void wish({ kind: 'mark', code });
  };
  return (
    <fieldset>
      <legend>{hand_marks()}</legend>
      <div class="chips">
        {shown.map((choice) => {
          const mark = standing.get(choice.code);
          return (
            <button
              key={choice.code}
              type="button"
              class="chip"
              aria-pressed={mark !== undefined}
              disabled={role !== 'head' && (choice.setBy === 'head' || mark?.by?.role === 'head')}
              onClick={trusted(() => press(choice))}
            >
              {choice.label[getLocale()]}
            </button>
          );
        })}
      </div>
      {asked && (
        <MarkForm
          key={asked.code}
          code={asked.code}
          label={asked.label[getLocale()]}
          today={today}
          wish={wish}
          onClose={() => ask(undefined)}
        />
      )}
      {shown.map((choice) => (
        <About key={choice.code} choice={choice} mark={standing.get(choice.code)} today={today} />
      ))}
      <small>{hand_marks_note()}</small>
    </fieldset>
  );
}

interface AboutProps extends Pick<HandSheet, 'today'> {
  readonly choice: Choice;
  readonly mark: ClientMark | undefined;
}

/** Who set a mark, until when and why, where that is more than pressing it tells. */
function About({ choice, mark, today }: AboutProps) {
  if (mark?.by?.role !== 'head' && mark?.reason === undefined && mark?.endsOn === undefined) return null;
  return (
    <p class="quiet">
      {choice.label[getLocale()]}: {markAbout(mark, today)}
    </p>
  );
}
