import type { Refusal } from '../../lib/bridge/messages';
import type { ScriptBook } from '../../lib/domain/content/scriptBook';
import type { Language } from '../../lib/domain/language';
import { checkCatalogue } from '../../lib/domain/offer/checkCatalogue';
import type { FirmCatalogue } from '../../lib/domain/offer/firmCatalogue';
import { saveBook, useBook } from '../../lib/store/book/saveBook';
import { catalogueItem } from '../../lib/store/call/callItems';
import { momentOf } from '../../lib/store/moment';
import { turns } from '../../lib/store/turns';
import { tellEverybody } from './keepFresh';

const inTurn = turns();

/** What the head edits for calls. A call that is open goes on with it at once. */
export const editing = {
  saveBook: ({ language, scripts }: { readonly language: Language; readonly scripts: ScriptBook }) =>
    inTurn(async () => {
      await saveBook(language, scripts, momentOf(new Date()).instant);
      return told();
    }),

  useBook: ({ language, version }: { readonly language: Language; readonly version: number }) =>
    inTurn(async (): Promise<'saved' | Refusal> => {
      if (!(await useBook(language, version))) return { refused: 'gone' };
      return told();
    }),

  saveCatalogue: (catalogue: FirmCatalogue) =>
    inTurn(async (): Promise<'saved' | Refusal> => {
      if (checkCatalogue(catalogue).length > 0) return { refused: 'badCatalogue' };
      await catalogueItem.setValue(catalogue);
      return told();
    }),
};

async function told(): Promise<'saved'> {
  await tellEverybody();
  return 'saved';
}
