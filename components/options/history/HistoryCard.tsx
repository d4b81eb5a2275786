import type { Day } from '../../../lib/domain/day';
import type { Rules } from '../../../lib/domain/rules';
import { rulesChanges } from '../../../lib/domain/rulesChanges';
import {
  history_back,
  history_back_label,
  history_empty,
  history_help,
  history_same,
  history_who,
  rules_history_title,
} from '../../../lib/locales/messages/messages';
import { formatInstant } from '../../formatInstant';
import { changeText } from '../changeText';
import type { RulesForm } from '../useRulesForm';

/** One saving of the rules, as `RulesEntry` of the store. */
export interface RulesSaving {
  /** Instant, ISO 8601. */
  readonly at: string;
  readonly by: string;
  readonly before: Rules;
}

interface HistoryCardProps {
  /** The latest first. */
  readonly history: readonly RulesSaving[];
  readonly form: RulesForm;
  readonly today: Day;
}

/** Savings shown at once. */
const SHOWN = 10;

/** Who changed the rules, when, and from what to what; any of them can be gone back to. */
export function HistoryCard({ history, form, today }: HistoryCardProps) {
  return (
    <section class="card" aria-label={rules_history_title()}>
      <h3>{rules_history_title()}</h3>
      {history.length === 0 ? (
        <p class="muted">{history_empty()}</p>
      ) : (
        <>
          <p class="muted">{history_help()}</p>
          <ol class="savings">
            {history.slice(0, SHOWN).map((saving, i) => (
              <Saving
                key={saving.at}
                saving={saving}
                after={history[i - 1]?.before ?? form.saved}
                today={today}
                form={form}
              />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

interface SavingProps {
  readonly saving: RulesSaving;
  readonly after: Rules;
  readonly today: Day;
  readonly form: RulesForm;
}

function Saving({ saving, after, today, form }: SavingProps) {
  const when = formatInstant(saving.at, today);
  const changes = rulesChanges(saving.before, after).map(changeText);
  return (
    <li>
      <span class="what">
        <span>{changes.join('; ') || history_same()}</span>
        <small class="muted" dir="auto">
          {saving.by === '' ? when : history_who({ when, by: saving.by })}
        </small>
      </span>
      <button
        type="button"
        class="btn text small"
        aria-label={history_back_label({ when })}
        onClick={() => form.onReplace(saving.before)}
      >
        {history_back()}
      </button>
    </li>
  );
}
