import type { Library } from '../../../lib/domain/content/library';
import type { ScriptBook } from '../../../lib/domain/content/scriptBook';
import { isAnswered, type ObjectionPlace } from '../../../lib/domain/script/bookObjections';
import {
  scripts_answer_it,
  scripts_heard,
  scripts_unanswered,
  scripts_unanswered_closed,
  scripts_unanswered_from,
  scripts_unanswered_lead,
  scripts_unanswered_looking,
  scripts_unanswered_none,
} from '../../../lib/locales/messages/messages';
import { Button } from '../../Button';
import type { HeardPhrase, ScriptsView } from './scriptsView';

interface UnansweredCardProps {
  readonly heard: ScriptsView['unanswered'];
  readonly book: ScriptBook;
  readonly library: Library;
  readonly onAnswer: (place: ObjectionPlace, says: string) => void;
}

/** How many phrases are shown; the most frequent stand first. */
const SHOWN = 20;
/** Signs of what a client says, as `checkBook` allows them. */
const LONGEST_PHRASE = 60;

/** What clients said and nobody had an answer to: one press makes an objection of it. */
export function UnansweredCard({ heard, book, library, onAnswer }: UnansweredCardProps) {
  const phrases = typeof heard === 'string' ? [] : heard.filter(({ phrase }) => !isAnswered(book, cut(phrase)));
  return (
    <section class="card" aria-label={scripts_unanswered()}>
      <h3>{scripts_unanswered()}</h3>
      <p class="muted">{scripts_unanswered_lead()}</p>
      {phrases.length > 0 ? (
        <table class="grid">
          <tbody>
            {phrases.slice(0, SHOWN).map((one) => (
              <Phrase
                key={`${one.reason ?? ''} ${one.phrase}`}
                heard={one}
                reason={library.reasons.reasons.find(({ code }) => code === one.reason)?.label}
                onAnswer={() => onAnswer(placeOf(one, book), cut(one.phrase))}
              />
            ))}
          </tbody>
        </table>
      ) : (
        <p>{noneText(heard)}</p>
      )}
    </section>
  );
}

function noneText(heard: ScriptsView['unanswered']): string {
  if (heard === 'looking') return scripts_unanswered_looking();
  return heard === 'closed' ? scripts_unanswered_closed() : scripts_unanswered_none();
}

interface PhraseProps {
  readonly heard: HeardPhrase;
  readonly reason: string | undefined;
  readonly onAnswer: () => void;
}

function Phrase({ heard: { phrase, times }, reason, onAnswer }: PhraseProps) {
  return (
    <tr>
      <td dir="auto">
        {phrase}
        {reason !== undefined && <small class="muted"> {scripts_unanswered_from({ reason })}</small>}
      </td>
      <td class="r">{scripts_heard({ n: times })}</td>
      <td class="r">
        <Button size="small" onPress={onAnswer}>
          {scripts_answer_it()}
        </Button>
      </td>
    </tr>
  );
}

/** After the reason that was given, where that has a branch; else at any time. */
function placeOf({ reason }: HeardPhrase, { branches }: ScriptBook): ObjectionPlace {
  return branches.some((branch) => branch.reason === reason) ? reason : undefined;
}

function cut(phrase: string): string {
  return phrase.length > LONGEST_PHRASE ? `${phrase.slice(0, LONGEST_PHRASE - 1).trimEnd()}…` : phrase;
}
