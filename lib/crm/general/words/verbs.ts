/** What a word of an address says of the page beside its noun. */
export type PageWord = 'record' | 'list' | 'board' | 'none';

const WORDS: Readonly<Record<PageWord, string>> = {
  record:
    'view index detail details detailview show edit editview update change card profile record read overview open info summary ' +
    'form main item display get id ref full preview dashboard kartochka prosmotr anzeigen bearbeiten voir fiche afficher ' +
    'modifier ver editar ficha карточка просмотр редактирование',
  list: 'list listview all table grid search archive my browse find liste spisok list.php список все поиск',
  board: 'board kanban pipeline pipelines funnel voronka канбан доска воронка',
  none:
    'new create add import export login logout signin signup register password settings setup admin help neu nouveau ' +
    'nuevo dobavit sozdat новый создать добавить merge duplicates trash deleted bulk mass stats statistics',
};

const KINDS: ReadonlyMap<string, PageWord> = new Map(
  Object.entries(WORDS).flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind as PageWord] as const)),
);

/** The last word that is known, so that `DetailView`, `view_client` and `clientCard` say the same. */
export function pageWordOf(segment: string): PageWord | undefined {
  const parts = segment
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  for (const part of [segment.toLowerCase(), ...parts.reverse()]) {
    const kind = KINDS.get(part);
    if (kind) return kind;
  }
  return undefined;
}
