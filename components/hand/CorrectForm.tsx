import { useState } from 'preact/hooks';
import type { FormerWhy } from '../../lib/domain/hand/correction';
import type { HandSheet } from '../../lib/domain/hand/handSheet';
import {
  hand_class_value,
  hand_cycle_days,
  hand_day_placeholder,
  hand_ends,
  hand_ends_help,
  hand_field,
  hand_former,
  hand_former_why,
  hand_reason,
  hand_reason_help,
  hand_save,
  hand_season_from,
  hand_season_to,
  hand_what,
} from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import { type CorrectionDraft, draftOf, fields, wishedOf } from './correctionDraft';
import { DayLine, Line, Pick } from './HandFields';
import type { Wish } from './HandPage';

const CLASSES = ['A', 'B', 'C'] as const;
const WHYS: readonly FormerWhy[] = ['moved', 'closed', 'noNeed'];
const LONGEST_REASON = 200;

/** One correction: what, its value, why, and until when. Nothing is set before it is saved. */
export function CorrectForm({ sheet, wish }: { readonly sheet: HandSheet; readonly wish: Wish }) {
  const [draft, setDraft] = useState(() => draftOf(sheet));
  const change = (part: Partial<CorrectionDraft>) => setDraft((before) => ({ ...before, ...part }));
  const save = async () => {
    if (await wish({ kind: 'correct', given: wishedOf(draft) })) change({ reason: '', endsOn: '' });
  };
  return (
    <div class="form">
      <Pick
        label={hand_what()}
        value={draft.what}
        choices={fields.map((value) => ({ value, label: hand_field({ what: value }) }))}
        onPick={(what) => change({ what })}
      />
      <Value draft={draft} change={change} />
      <Line
        label={hand_reason()}
        help={hand_reason_help()}
        value={draft.reason}
        most={LONGEST_REASON}
        onInput={(reason) => change({ reason })}
      />
      <DayLine
        label={hand_ends()}
        help={hand_ends_help()}
        least={sheet.today}
        value={draft.endsOn}
        onInput={(endsOn) => change({ endsOn })}
      />
      <div class="keep">
        <Button onPress={() => void save()}>{hand_save()}</Button>
      </div>
    </div>
  );
}

interface ValueProps {
  readonly draft: CorrectionDraft;
  readonly change: (part: Partial<CorrectionDraft>) => void;
}

function Value({ draft, change }: ValueProps) {
  switch (draft.what) {
    case 'cycle':
      return (
        <Line
          label={hand_cycle_days()}
          inputMode="numeric"
          value={draft.cycleDays}
          onInput={(cycleDays) => change({ cycleDays })}
        />
      );
    case 'class':
      return (
        <Pick
          label={hand_class_value()}
          value={draft.value}
          choices={CLASSES.map((value) => ({ value, label: value }))}
          onPick={(value) => change({ value })}
        />
      );
    case 'season':
      return (
        <div class="pair">
          <Line
            label={hand_season_from()}
            placeholder={hand_day_placeholder()}
            value={draft.from}
            onInput={(from) => change({ from })}
          />
          <Line
            label={hand_season_to()}
            placeholder={hand_day_placeholder()}
            value={draft.to}
            onInput={(to) => change({ to })}
          />
        </div>
      );
    case 'former':
      return (
        <Pick
          label={hand_former_why()}
          value={draft.why}
          choices={WHYS.map((value) => ({ value, label: hand_former({ why: value }) }))}
          onPick={(why) => change({ why })}
        />
      );
    case 'noRepeat':
      return null;
  }
}
