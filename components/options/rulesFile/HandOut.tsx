import { useState } from 'preact/hooks';
import { type RulePart, ruleParts } from '../../../lib/domain/rulesFile/part';
import {
  head_key_note,
  head_part,
  head_save,
  head_save_failed,
  head_save_help,
  head_save_title,
  head_saved,
} from '../../../lib/locales/messages/messages';
import { Button } from '../../Button';
import { checkIcon, doubtfulIcon, saveIcon } from '../../icons';
import { Note } from '../../Note';
import type { RulesFileEvents, RulesFileView } from './rulesFileView';

interface HandOutProps extends Pick<RulesFileEvents, 'onSave'> {
  readonly view: RulesFileView;
}

/** Writes everything that is set here into a file, with the parts chosen locked. */
export function HandOut({ view: { saved }, onSave }: HandOutProps) {
  const [locked, lock] = useState<readonly RulePart[]>([]);
  const turn = (part: RulePart) =>
    lock(ruleParts.filter((one) => (one === part ? !locked.includes(one) : locked.includes(one))));
  return (
    <section class="card" aria-label={head_save_title()}>
      <h3>{head_save_title()}</h3>
      <fieldset class="parts">
        <legend class="muted">{head_save_help()}</legend>
        {ruleParts.map((part) => (
          <label key={part}>
            <input type="checkbox" checked={locked.includes(part)} onChange={() => turn(part)} />
            {head_part({ part })}
          </label>
        ))}
      </fieldset>
      <div class="acts">
        <Button icon={saveIcon} onPress={() => onSave(locked)}>
          {head_save()}
        </Button>
      </div>
      <div role="status">
        {saved === 'saved' && (
          <Note tone="good" icon={checkIcon}>
            {head_saved()}
          </Note>
        )}
        {saved === 'failed' && (
          <Note tone="warn" icon={doubtfulIcon}>
            {head_save_failed()}
          </Note>
        )}
      </div>
      {locked.length > 0 && <p class="faint">{head_key_note()}</p>}
    </section>
  );
}
