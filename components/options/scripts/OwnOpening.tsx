import type { Facts } from '../../../lib/domain/content/condition';
import type { Library } from '../../../lib/domain/content/library';
import { type OpeningField, openingFields } from '../../../lib/domain/script/bookOpenings';
import type { Situation } from '../../../lib/domain/script/bookTexts';
import {
  scripts_for_season,
  scripts_for_type,
  scripts_move_opening,
  scripts_opening_for,
  scripts_opening_turn,
  scripts_remove_opening,
  status_word,
} from '../../../lib/locales/messages/messages';
import { Button } from '../../Button';
import { trashIcon } from '../../icons';
import { Checks } from '../offers/Checks';
import type { ScriptsEvents } from './scriptsView';

type ValueOf<Field extends OpeningField> = NonNullable<Facts[Field]>;

interface OwnOpeningProps {
  readonly code: string;
  readonly own: NonNullable<Situation['own']>;
  readonly library: Library;
  readonly events: ScriptsEvents;
}

const values: { readonly [Field in OpeningField]: readonly ValueOf<Field>[] } = {
  status: ['due', 'sleeping', 'lost', 'oneTime', 'seasonal', 'former', 'active', 'noData'],
  type: ['once', 'few', 'longTime'],
  season: ['before', 'open', 'missed', 'closed'],
};

const valueLabel: { readonly [Field in OpeningField]: (value: string) => string } = {
  status: (status) => status_word({ status }),
  type: (type) => scripts_for_type({ type }),
  season: (season) => scripts_for_season({ season }),
};

/** For whom an opening of the head's own is, and when it has its turn. */
export function OwnOpening({ code, own, library, events }: OwnOpeningProps) {
  return (
    <>
      <p class="muted">{scripts_opening_for()}</p>
      {openingFields.map((field) => (
        <Checks
          key={field}
          legend={library.vocabulary.fields.find(({ key }) => key === field)?.label ?? field}
          choices={values[field].map((value) => ({ value: value as string, label: valueLabel[field](value) }))}
          chosen={own.when[field] ?? []}
          onChoose={(chosen) => events.onOpeningFor(code, field, chosen)}
        />
      ))}
      <p class="muted">{scripts_opening_turn()}</p>
      <div class="acts">
        <Button look="text" size="small" onPress={() => events.onMoveOpening(code)}>
          {scripts_move_opening()}
        </Button>
        <Button look="text" size="small" icon={trashIcon} onPress={() => events.onRemoveOpening(code)}>
          {scripts_remove_opening()}
        </Button>
      </div>
    </>
  );
}
