import { useRef } from 'preact/hooks';
import type { Library } from '../../../lib/domain/content/library';
import type { Variable } from '../../../lib/domain/content/vocabulary';
import type { ObjectionPlace } from '../../../lib/domain/script/bookObjections';
import type { Situation } from '../../../lib/domain/script/bookTexts';
import type { BookProblem } from '../../../lib/domain/script/checkBook';
import { insertedVariable, keyedVariables } from '../../../lib/domain/script/namedVariables';
import {
  scripts_add_line,
  scripts_add_objection,
  scripts_add_opening,
  scripts_insert,
  scripts_move_objection,
  scripts_remove_line,
  scripts_remove_objection,
  scripts_text,
} from '../../../lib/locales/messages/messages';
import { Button } from '../../Button';
import { trashIcon } from '../../icons';
import { Choice } from '../Choice';
import { otherProblems, problemsAt } from './bookDraft';
import { bookProblemText } from './bookProblemText';
import { OwnOpening } from './OwnOpening';
import { ScriptText } from './ScriptText';
import type { ScriptsEvents } from './scriptsView';

interface SituationCardProps {
  readonly situation: Situation;
  readonly library: Library;
  readonly problems: readonly BookProblem[];
  readonly events: ScriptsEvents;
  /** Makes a copy of this opening and shows it. */
  readonly onAddOpening: () => void;
}

/** Everything that is said in one situation, to be edited. */
export function SituationCard({ situation, library, problems, events, onAddOpening }: SituationCardProps) {
  const field = useRef<HTMLTextAreaElement | undefined>(undefined);
  const { variables } = library.vocabulary;
  const others = otherProblems(problems, situation);
  const first = situation.texts.find(({ objection }) => objection !== undefined)?.objection;
  const place = situation.section === 'branches' ? situation.code : undefined;
  return (
    <section class="card scripts" aria-label={scripts_text()}>
      <h3>{scripts_text()}</h3>
      {others.length > 0 && (
        <p class="field-error" role="alert">
          {others.map((problem) => bookProblemText(problem, variables)).join(' ')}
        </p>
      )}
      {situation.texts.map((said) => (
        <div key={said.where} class={said.role === 'answer' ? 'answer' : undefined}>
          <ScriptText
            said={said}
            variables={variables}
            problems={problemsAt(problems, said.where)}
            onText={events.onText}
            onFocus={(focused) => {
              field.current = focused;
            }}
          />
          {said.role === 'answer' && said.objection !== undefined && (
            <ObjectionActs place={place} id={said.objection} isFirst={said.objection === first} events={events} />
          )}
          {said.role === 'say' && place !== undefined && (
            <Remove
              text={scripts_remove_line()}
              onPress={() => events.onRemoveLine(place, Number(said.where.split('.').at(-1)))}
            />
          )}
        </div>
      ))}
      {situation.own && <OwnOpening code={situation.code} own={situation.own} library={library} events={events} />}
      <div class="acts">
        {situation.section === 'openings' && (
          <Button size="small" onPress={onAddOpening}>
            {scripts_add_opening()}
          </Button>
        )}
        {place !== undefined && (
          <Button size="small" onPress={() => events.onAddLine(place)}>
            {scripts_add_line()}
          </Button>
        )}
        {(place !== undefined || situation.section === 'objections') && (
          <Button size="small" onPress={() => events.onAddObjection(place, '')}>
            {scripts_add_objection()}
          </Button>
        )}
        <Insert variables={variables} onInsert={(variable) => insert(field.current, variable, variables, events)} />
      </div>
    </section>
  );
}

interface ObjectionActsProps {
  readonly place: ObjectionPlace;
  readonly id: string;
  readonly isFirst: boolean;
  readonly events: ScriptsEvents;
}

/** Its place is the digit that opens it in the panel. */
function ObjectionActs({ place, id, isFirst, events }: ObjectionActsProps) {
  return (
    <>
      {!isFirst && (
        <Button look="text" size="small" onPress={() => events.onMoveObjection(place, id)}>
          {scripts_move_objection()}
        </Button>
      )}
      <Remove text={scripts_remove_objection()} onPress={() => events.onRemoveObjection(place, id)} />
    </>
  );
}

function Remove({ text, onPress }: { readonly text: string; readonly onPress: () => void }) {
  return (
    <Button look="text" size="small" icon={trashIcon} onPress={onPress}>
      {text}
    </Button>
  );
}

interface InsertProps {
  readonly variables: readonly Variable[];
  readonly onInsert: (variable: Variable) => void;
}

function Insert({ variables, onInsert }: InsertProps) {
  return (
    <Choice
      label={scripts_insert()}
      value=""
      choices={[{ value: '', label: scripts_insert() }, ...variables.map(({ key, label }) => ({ value: key, label }))]}
      onChoose={(key) => {
        const found = variables.find((variable) => variable.key === key);
        if (found) onInsert(found);
      }}
    />
  );
}

/** Where the user was typing last. */
function insert(
  field: HTMLTextAreaElement | undefined,
  variable: Variable,
  variables: readonly Variable[],
  events: ScriptsEvents,
): void {
  if (!field?.isConnected) return;
  field.setRangeText(insertedVariable(variable), field.selectionStart, field.selectionEnd, 'end');
  events.onText(field.id.replace('text-', ''), keyedVariables(field.value, variables));
  field.focus();
}
