import { useState } from 'preact/hooks';
import { nextOpeningCode } from '../../../lib/domain/script/bookOpenings';
import { type BookSection, bookSections, situationsOf } from '../../../lib/domain/script/bookTexts';
import { checkBook } from '../../../lib/domain/script/checkBook';
import {
  scripts_changed,
  scripts_edited_in,
  scripts_english,
  scripts_lead,
  scripts_russian,
  scripts_section,
  scripts_sections,
  scripts_situation,
  scripts_title,
  scripts_wrong,
} from '../../../lib/locales/messages/messages';
import { Segmented } from '../../Segmented';
import { Choice } from '../Choice';
import { EditBar } from '../EditBar';
import type { PageProps } from '../Options';
import { PageHead } from '../PageHead';
import { changedSituations, keyOf, problemsIn, shownBook } from './bookDraft';
import { PreviewCard } from './PreviewCard';
import { ReasonsCard } from './ReasonsCard';
import { SituationCard } from './SituationCard';
import type { ScriptsEvents, ScriptsView } from './scriptsView';
import { situationLabel } from './situationLabel';
import { UnansweredCard } from './UnansweredCard';
import { VersionsCard } from './VersionsCard';

/** What is said in calls, by situation: edited beside how it will sound, checked before it is saved. */
export function Scripts({ view: { scripts, today }, events }: PageProps) {
  const { library } = scripts;
  return (
    <>
      <PageHead title={scripts_title()} lead={scripts_lead()} />
      {library && <Editor view={scripts} library={library} today={today} events={events.scripts} />}
    </>
  );
}

interface EditorProps {
  readonly view: ScriptsView;
  readonly library: NonNullable<ScriptsView['library']>;
  readonly today: string;
  readonly events: ScriptsEvents;
}

function Editor({ view, library, today, events }: EditorProps) {
  const book = shownBook(view, library);
  const before = view.inUse?.scripts ?? library.scripts;
  const changed = view.draft ? changedSituations(before, book) : [];
  const [open, setOpen] = useState(changed[0] ? keyOf(changed[0]) : 'openings.sleepingOne');
  const situations = situationsOf(book);
  const situation = situations.find((one) => keyOf(one) === open) ?? situations[0];
  const problems = checkBook(book, library.vocabulary, view.codes);
  if (!situation) return undefined;
  const inSection = situations.filter(({ section }) => section === situation.section);
  const openFirst = (section: BookSection) => {
    const first = situations.find((one) => one.section === section);
    if (first) setOpen(keyOf(first));
  };
  const mark = (key: string) => (problems.length > 0 && problemsIn(problems, byKey(key)).length > 0 ? '! ' : '');
  const byKey = (key: string) => situations.find((one) => keyOf(one) === key) ?? situation;
  return (
    <>
      <div class="situations">
        <Segmented
          name="section"
          label={scripts_sections()}
          choices={bookSections.map((value) => ({ value, label: scripts_section({ section: value }) }))}
          value={situation.section}
          onChoose={openFirst}
        />
        <Segmented
          name="book-language"
          label={scripts_edited_in()}
          choices={[
            { value: 'ru', label: scripts_russian() },
            { value: 'en', label: scripts_english() },
          ]}
          value={view.language}
          onChoose={events.onLanguage}
        />
        {inSection.length > 1 && (
          <Choice
            label={scripts_situation()}
            value={keyOf(situation)}
            choices={inSection.map((one) => ({
              value: keyOf(one),
              label: mark(keyOf(one)) + situationLabel(one, library),
            }))}
            onChoose={setOpen}
          />
        )}
      </div>
      <div class="sidebyside">
        <SituationCard
          situation={situation}
          library={library}
          problems={problems}
          events={events}
          onAddOpening={() => {
            events.onAddOpening(situation.code);
            setOpen(`openings.${nextOpeningCode(book)}`);
          }}
        />
        <PreviewCard situation={situation} book={book} library={library} view={view} onClient={events.onClient} />
      </div>
      <UnansweredCard
        heard={view.unanswered}
        book={book}
        library={library}
        onAnswer={(place, says) => {
          events.onAddObjection(place, says);
          setOpen(place === undefined ? 'objections.commonObjections' : `branches.${place}`);
        }}
      />
      <ReasonsCard library={library} fixes={view.fixes} />
      <VersionsCard view={view} today={today} events={events} />
      <EditBar
        isChanged={changed.length > 0}
        isWrong={problems.length > 0}
        outcome={view.saved}
        onSave={events.onSave}
        onDiscard={events.onDiscard}
      >
        {problems.length > 0
          ? scripts_wrong({
              n: problems.length,
              places: situations
                .filter((one) => problemsIn(problems, one).length > 0)
                .map((one) => situationLabel(one, library))
                .join('; '),
            })
          : scripts_changed({ changes: changed.map((one) => situationLabel(one, library)).join('; ') })}
      </EditBar>
    </>
  );
}
