import { useState } from 'preact/hooks';
import { PAGES_TO_CHECK, teachFields } from '../../lib/domain/taught/teaching';
import {
  teach_fact,
  teach_fix,
  teach_fix_nothing,
  teach_fix_what,
  teach_look,
  teach_pages,
  teach_pages_done,
  teach_pages_done_hint,
  teach_pages_here,
  teach_pages_hint,
  teach_pages_other,
  teach_pages_same,
  teach_pages_wait,
  teach_right,
  teach_save_now,
} from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import { doubtfulIcon } from '../icons';
import { Note } from '../Note';
import { TeachAsks } from './TeachAsks';
import { TeachRows } from './TeachRows';
import type { TeachProps, TeachView } from './teachView';
import { Words } from './WordsStep';

/** What is read of the page in front: of the first one, then of other clients the user opens. */
export function LookStep({ view, act }: TeachProps) {
  return view.step === 'look' || view.page === 'read' ? (
    <Reading view={view} act={act} />
  ) : (
    <OtherPage view={view} act={act} />
  );
}

function Reading({ view, act }: TeachProps) {
  const [isFixing, fix] = useState(false);
  const newWords = view.words.filter(({ meaning }) => meaning === undefined);
  return (
    <>
      <h3 class="first" tabIndex={-1}>
        {view.step === 'look' ? teach_look() : teach_pages_here()}
      </h3>
      <TeachRows view={view} />
      {view.step === 'pages' && newWords.length > 0 && <Words words={newWords} act={act} />}
      <TeachAsks asks={view.asks} today={view.today} act={act} />
      {isFixing ? (
        <Fix act={act} onCancel={() => fix(false)} />
      ) : (
        <div class="acts">
          <Button look="wake" onPress={() => act({ kind: 'right' })}>
            {teach_right()}
          </Button>
          <Button onPress={() => fix(true)}>{teach_fix()}</Button>
        </div>
      )}
    </>
  );
}

function Fix({ act, onCancel }: Pick<TeachProps, 'act'> & { readonly onCancel: () => void }) {
  return (
    <fieldset class="fix">
      <legend>{teach_fix_what()}</legend>
      {teachFields.map((field) => (
        <Button key={field} size="small" onPress={() => act({ kind: 'fix', field })}>
          {teach_fact({ field })}
        </Button>
      ))}
      <Button size="small" look="text" onPress={onCancel}>
        {teach_fix_nothing()}
      </Button>
    </fieldset>
  );
}

function OtherPage({ view, act }: TeachProps) {
  const isEnough = view.checked >= PAGES_TO_CHECK;
  const wrong = WRONG[view.page];
  return (
    <>
      <h3 class="first" tabIndex={-1}>
        {isEnough ? teach_pages_done() : teach_pages()}
      </h3>
      <p class="hint">
        {isEnough ? teach_pages_done_hint() : teach_pages_hint({ n: view.checked, of: PAGES_TO_CHECK })}
      </p>
      {wrong && (
        <div role="status">
          <Note icon={doubtfulIcon}>{wrong()}</Note>
        </div>
      )}
      <div class="acts">
        <Button look={isEnough ? 'wake' : 'plain'} onPress={() => act({ kind: 'toSave' })}>
          {teach_save_now()}
        </Button>
      </div>
    </>
  );
}

const WRONG: Readonly<Record<TeachView['page'], (() => string) | undefined>> = {
  read: undefined,
  known: undefined,
  otherKind: teach_pages_other,
  notRead: teach_pages_wait,
  sameAddress: teach_pages_same,
};
