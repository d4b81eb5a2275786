import {
  call_by_way,
  call_copied,
  call_copy_note,
  call_more_outcomes,
  call_not_written,
  call_note,
  call_outcomes,
} from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import { checkIcon } from '../icons';
import { Segmented } from '../Segmented';
import { Choice } from './Choice';
import { copyIcon, otherOutcomeIcon, outcomeIcons } from './callIcons';
import { type KeyActs, keyActs, keyOf } from './callKeys';
import type { CallAct, CallPageProps, CallView } from './callView';
import type { OutcomePageView } from './contactViews';
import { OutcomeFields } from './OutcomeFields';
import { SaidLine } from './SaidLine';

/** How the talk ended, in one tap; the note for the CRM is copied by the manager, nothing is written by itself. */
export function OutcomePage({ page, view, act }: CallPageProps<OutcomePageView>) {
  return (
    <>
      <OutcomeGrid page={page} keys={keyActs(page)} act={act} />
      {page.chosen !== undefined && (
        <>
          {page.ways.length > 0 && <ContactWay page={page} act={act} />}
          <OutcomeFields page={page} view={view} act={act} />
          {page.closing && <SaidLine line={{ role: 'closing', text: page.closing }} />}
          <CrmNote page={page} view={view} act={act} />
        </>
      )}
    </>
  );
}

interface OutcomeGridProps {
  readonly page: OutcomePageView;
  readonly keys: KeyActs;
  readonly act: (act: CallAct) => void;
}

function OutcomeGrid({ page, keys, act }: OutcomeGridProps) {
  const { outcomes, areOthersOpen, chosen } = page;
  const shown = areOthersOpen ? [...outcomes.first, ...outcomes.others] : outcomes.first;
  const more: CallAct = { kind: 'otherOutcomes' };
  return (
    <fieldset class="choices">
      <legend class="sr">{call_outcomes()}</legend>
      {shown.map(({ code, label }) => {
        const choose: CallAct = { kind: 'outcome', code };
        return (
          <Choice
            key={code}
            icon={outcomeIcons[code] ?? otherOutcomeIcon}
            label={label}
            hotkey={keyOf(keys, choose)}
            isChosen={code === chosen}
            isStop={code === 'doNotContact'}
            onPress={() => act(choose)}
          />
        );
      })}
      {!areOthersOpen && (
        <Choice
          isWide
          icon={otherOutcomeIcon}
          label={call_more_outcomes()}
          hotkey={keyOf(keys, more)}
          isOpen={false}
          onPress={() => act(more)}
        />
      )}
    </fieldset>
  );
}

/** Asked only where it was not plainly a call. */
function ContactWay({ page, act }: Pick<CallPageProps<OutcomePageView>, 'page' | 'act'>) {
  const choices = page.ways.map(({ code, label }) => ({ value: code, label }));
  return (
    <div class="outcome-field">
      <h3>{call_by_way()}</h3>
      <Segmented
        name="call-by"
        label={call_by_way()}
        value={page.way}
        onChoose={(way) => act({ kind: 'way', way })}
        choices={choices}
      />
    </div>
  );
}

interface CrmNoteProps {
  readonly page: OutcomePageView;
  readonly view: CallView;
  readonly act: (act: CallAct) => void;
}

function CrmNote({ page, view, act }: CrmNoteProps) {
  return (
    <>
      <h3>{call_note()}</h3>
      <p class="ready">{page.note}</p>
      <div class="mini">
        <Button
          icon={view.copied === 'note' ? checkIcon : copyIcon}
          onPress={() => act({ kind: 'copy', what: 'note', text: page.note })}
        >
          {view.copied === 'note' ? call_copied() : call_copy_note()}
        </Button>
        <span class="faint">{call_not_written()}</span>
      </div>
    </>
  );
}
