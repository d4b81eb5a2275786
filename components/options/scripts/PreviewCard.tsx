import { useState } from 'preact/hooks';
import type { Library } from '../../../lib/domain/content/library';
import type { ScriptBook } from '../../../lib/domain/content/scriptBook';
import type { BookText, Situation } from '../../../lib/domain/script/bookTexts';
import { consentQuestionFor, openingFor } from '../../../lib/domain/script/choose';
import { fill, type Lookup } from '../../../lib/domain/script/fill';
import type { CallSheet } from '../../../lib/domain/talk/callSheet';
import {
  scripts_example_all,
  scripts_example_bare,
  scripts_example_no_consent,
  scripts_feedback,
  scripts_hears_other,
  scripts_preview,
  scripts_preview_with,
  scripts_role,
  scripts_silent_line,
} from '../../../lib/locales/messages/messages';
import { infoIcon } from '../../icons';
import { Note } from '../../Note';
import { Choice } from '../Choice';
import { previewLookup, type Reader, readerHasConsent } from './previewLookup';
import type { ScriptsView } from './scriptsView';

interface PreviewCardProps {
  readonly situation: Situation;
  readonly book: ScriptBook;
  readonly library: Library;
  readonly view: ScriptsView;
  readonly onClient: (key: string | undefined) => void;
}

const examples = ['all', 'bare', 'noConsent'] as const;
const isExample = (value: string): value is (typeof examples)[number] => examples.some((one) => one === value);
const exampleLabels = { all: scripts_example_all, bare: scripts_example_bare, noConsent: scripts_example_no_consent };

/** The words as a manager will read them, with an example or with a client of the base. */
export function PreviewCard({ situation, book, library, view, onClient }: PreviewCardProps) {
  const [example, setExample] = useState<(typeof examples)[number]>('all');
  const { client, clients } = view;
  const reader: Reader = client?.sheet ?? example;
  const hasConsent = readerHasConsent(reader);
  const lookup = previewLookup(reader, book, library, situation.section === 'branches' ? situation.code : undefined);
  const other = client && otherOpening(situation, book, client.sheet);
  const question = hasConsent ? undefined : consentQuestionFor(book, 'call', 'offers')?.text;
  return (
    <section class="card scripts reads" aria-label={scripts_preview()}>
      <h3>{scripts_preview()}</h3>
      <Choice
        label={scripts_preview_with()}
        value={client?.key ?? example}
        choices={[
          ...examples.map((value) => ({ value: value as string, label: exampleLabels[value]() })),
          ...clients.map(({ key, name }) => ({ value: key, label: name })),
        ]}
        onChoose={(value) => {
          onClient(isExample(value) ? undefined : value);
          if (isExample(value)) setExample(value);
        }}
      />
      {other !== undefined && <Note icon={infoIcon}>{scripts_hears_other({ label: other })}</Note>}
      {!hasConsent && (
        <Note tone="plain" icon={infoIcon}>
          {scripts_feedback()}
        </Note>
      )}
      {situation.texts
        .filter(({ role }) => role !== 'label')
        .map((said) => (
          <Spoken key={said.where} said={said} lookup={lookup} isOpen={hasConsent || !said.needsConsent} />
        ))}
      {situation.section === 'openings' && question !== undefined && (
        <Spoken said={{ where: 'permission', role: 'question', text: question }} lookup={lookup} isOpen />
      )}
    </section>
  );
}

/** Name of the opening that this client would hear instead; undefined where it is the one that is looked at. */
function otherOpening({ section, code }: Situation, book: ScriptBook, sheet: CallSheet): string | undefined {
  if (section !== 'openings') return undefined;
  const heard = openingFor(book, { ...sheet.facts, consent: sheet.permission.hasConsent });
  return heard.code === code ? undefined : heard.label;
}

interface SpokenProps {
  readonly said: BookText;
  readonly lookup: Lookup;
  /** False where it may not be said to this reader. */
  readonly isOpen: boolean;
}

function Spoken({ said: { role, text }, lookup, isOpen }: SpokenProps) {
  const words = isOpen ? fill(text, lookup) : '';
  const isAsked = role === 'question' || role === 'ask';
  return (
    <figure class={isAsked ? 'spoken asked' : 'spoken'}>
      <figcaption>{scripts_role({ role })}</figcaption>
      {words === '' ? <p class="muted">{scripts_silent_line()}</p> : <blockquote dir="auto">{words}</blockquote>}
    </figure>
  );
}
