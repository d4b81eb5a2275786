import { type ReadonlySignal, signal } from '@preact/signals';
import type { OptionsPage } from '../../components/options/optionsView';
import type { ScriptsEvents, ScriptsView } from '../../components/options/scripts/scriptsView';
import { saveFile } from '../../components/saveFile';
import { sendMessage } from '../../lib/bridge/messages';
import { loadLibrary } from '../../lib/content/load';
import type { ScriptBook } from '../../lib/domain/content/scriptBook';
import type { Language } from '../../lib/domain/language';
import { writeBookFile } from '../../lib/domain/script/bookFile';
import { withObjection, withObjectionEarlier, withoutObjection } from '../../lib/domain/script/bookObjections';
import { withOpening, withOpeningEarlier, withOpeningFor, withoutOpening } from '../../lib/domain/script/bookOpenings';
import { withLine, withoutLine, withText } from '../../lib/domain/script/bookTexts';
import { languageOfFile, readBookFile } from '../../lib/domain/script/schema';
import { gathered } from '../../lib/domain/talk/unanswered';
import { language } from '../../lib/locales/language';
import { bookItems, bookVersionsItems } from '../../lib/store/book/bookItems';
import { fixesItem } from '../../lib/store/call/callItems';
import { heardPhrases } from '../../lib/store/call/heardPhrases';
import { changedItem } from '../../lib/store/changes';
import { isStored } from '../../lib/store/db';
import { bookCodes } from './bookCodes';
import { clientsToShow, sheetToShow } from './clientsToShow';
import { saved } from './saved';

interface FollowedScripts {
  readonly view: ReadonlySignal<ScriptsView>;
  readonly events: ScriptsEvents;
}

const NONE = { kind: 'none' } as const;

/** The head's scripts. The library and the clients are read while their page is open; what is typed stays until it is saved. */
export function followScripts(page: ReadonlySignal<OptionsPage>): FollowedScripts {
  const view = signal<ScriptsView>({
    language: language.value,
    library: undefined,
    codes: bookCodes(undefined),
    inUse: undefined,
    versions: [],
    draft: undefined,
    saved: NONE,
    file: NONE,
    fixes: [],
    clients: [],
    client: undefined,
    unanswered: 'looking',
  });
  const change = (part: Partial<ScriptsView>) => {
    view.value = { ...view.value, ...part };
  };

  async function speak(wanted: Language): Promise<void> {
    if (page.value !== 'scripts') return;
    const found = await bookAndVersions(wanted);
    if (wanted === view.value.language) change(found);
  }

  async function look(): Promise<void> {
    if (page.value !== 'scripts') return;
    const [fixes, clients, unanswered] = await Promise.all([
      fixesItem.getValue(),
      clientsToShow(),
      heard().catch(() => 'closed' as const),
    ]);
    change({ fixes, clients, unanswered });
  }

  page.subscribe(() => {
    change({ saved: NONE, file: NONE });
    void speak(view.value.language);
    void look();
  });
  language.subscribe((chosen) => {
    if (view.value.draft) return;
    change({ language: chosen, library: undefined, client: undefined });
    void speak(chosen);
  });
  changedItem.watch(() => void look());
  for (const item of [...Object.values(bookItems), ...Object.values(bookVersionsItems)]) {
    item.watch(() => void speak(view.value.language));
  }
  return { view, events: eventsOf(view, change, speak) };
}

function eventsOf(
  view: ReadonlySignal<ScriptsView>,
  change: (part: Partial<ScriptsView>) => void,
  speak: (wanted: Language) => Promise<void>,
): ScriptsEvents {
  const edit = (how: (book: ScriptBook) => ScriptBook) => {
    const { draft, inUse, library } = view.value;
    const book = draft ?? inUse?.scripts ?? library?.scripts;
    if (book) change({ draft: how(book), saved: NONE, file: NONE });
  };
  return {
    onLanguage: (chosen) => {
      change({ language: chosen, library: undefined, draft: undefined, client: undefined, saved: NONE, file: NONE });
      void speak(chosen);
    },
    onText: (where, text) => edit((book) => withText(book, where, text)),
    onAddObjection: (place, says) => edit((book) => withObjection(book, place, says).book),
    onMoveObjection: (place, id) => edit((book) => withObjectionEarlier(book, place, id)),
    onRemoveObjection: (place, id) => edit((book) => withoutObjection(book, place, id)),
    onAddOpening: (like) => edit((book) => withOpening(book, like)),
    onOpeningFor: (code, field, values) => edit((book) => withOpeningFor(book, code, field, values)),
    onMoveOpening: (code) => edit((book) => withOpeningEarlier(book, code)),
    onRemoveOpening: (code) => edit((book) => withoutOpening(book, code)),
    onAddLine: (reason) => edit((book) => withLine(book, reason)),
    onRemoveLine: (reason, line) => edit((book) => withoutLine(book, reason, line)),
    onDiscard: () => change({ draft: undefined, saved: NONE, file: NONE }),
    onSave: async () => {
      const { draft, language: of } = view.value;
      if (!draft) return;
      const done = await saved(sendMessage('saveBook', { language: of, scripts: draft }));
      if (done.kind === 'saved') await speak(of);
      change({ saved: done, file: NONE, ...(done.kind === 'saved' && { draft: undefined }) });
    },
    onUse: async (version) => {
      const of = view.value.language;
      const done = await saved(sendMessage('useBook', { language: of, version }));
      await speak(of);
      change({ saved: done });
    },
    onExport: () => exportBook(view.value),
    onFile: async (file) => change({ ...(await bookOf(file, view.value.language)), client: undefined }),
    onClient: async (key) => {
      const sheet = key === undefined ? undefined : await sheetToShow(key, view.value.language);
      change({ client: key !== undefined && sheet ? { key, sheet } : undefined });
    },
  };
}

function exportBook({ language: of, inUse, library }: ScriptsView): void {
  if (!library) return;
  const shipped = {
    language: of,
    version: 0,
    savedAt: new Date().toISOString(),
    savedBy: '',
    scripts: library.scripts,
  };
  const text = writeBookFile(inUse ?? shipped);
  saveFile(new Blob([text], { type: 'application/json' }), `budilnik-scripts-${of}.json`);
}

/** What a file brings: a draft in its own language, to be looked at and saved; or why it is not taken. */
async function bookOf(file: File, here: Language): Promise<Partial<ScriptsView>> {
  const text = await file.text();
  const library = await loadLibrary(languageOfFile(text) ?? here);
  const found = readBookFile(text, library.vocabulary, bookCodes(library));
  if ('problem' in found) return { file: { kind: 'refused', problem: found.problem } };
  const of = found.language;
  return { ...(await bookAndVersions(of)), draft: found.scripts, file: { kind: 'taken' }, saved: NONE };
}

/** Everything that is kept of a language's script, with its library. */
async function bookAndVersions(of: Language) {
  const [library, inUse, versions] = await Promise.all([
    loadLibrary(of),
    bookItems[of].getValue(),
    bookVersionsItems[of].getValue(),
  ]);
  return {
    language: of,
    library,
    codes: bookCodes(library),
    inUse: inUse ?? undefined,
    versions: versions.map(({ scripts: _, ...version }) => version).reverse(),
  };
}

/** A database that is not there yet must not be made by looking into it. */
async function heard() {
  return (await isStored()) ? gathered(await heardPhrases()) : [];
}
