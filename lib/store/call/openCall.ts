import { loggedOutcomes } from '../../content/contentRules';
import type { ClientAddress } from '../../domain/capture';
import type { ScriptBook } from '../../domain/content/scriptBook';
import type { Language } from '../../domain/language';
import { offersIn } from '../../domain/offer/firmCatalogue';
import type { CallFirm } from '../../domain/talk/callGround';
import type { BarredSheet, CallSheet } from '../../domain/talk/callSheet';
import { NO_WISHES, type PanelWishes } from '../../domain/talk/panelWishes';
import { sheetOf } from '../../domain/talk/sheetOf';
import { bookInUse } from '../book/saveBook';
import { type Moment, timeOf } from '../moment';
import { rulesItem } from '../settings';
import { type CalledClient, calledClient } from './callGround';
import { callerItem, fixesItem, panelsItem } from './callItems';
import { firmCatalogue } from './catalogue';

interface OpenedCall {
  readonly sheet: CallSheet | BarredSheet;
  readonly wishes: PanelWishes;
  /** The head's own script in the language of the call; absent: the shipped one, and where nobody may be called. */
  readonly book?: ScriptBook;
}

/** What the panel opens with; undefined: nothing is known of the client. Throws `StoreFailure`. */
export async function openCall(
  site: string,
  address: ClientAddress,
  language: Language,
  moment: Moment,
): Promise<OpenedCall | undefined> {
  const called = await calledClient(site, address, moment);
  if (!called) return undefined;
  const [firm, panels, book] = await Promise.all([
    callFirm(called, language, moment),
    panelsItem.getValue(),
    bookInUse(language),
  ]);
  const sheet = sheetOf(called.ground, firm);
  const isSaid = book !== undefined && !('barred' in sheet);
  return { sheet, wishes: panels[site] ?? NO_WISHES, ...(isSaid && { book: book.scripts }) };
}

/** What the firm has set for a call with this client. Throws `StoreFailure`. */
export async function callFirm({ currency }: CalledClient, language: Language, moment: Moment): Promise<CallFirm> {
  const [rules, caller, fixes, kept] = await Promise.all([
    rulesItem.getValue(),
    callerItem.getValue(),
    fixesItem.getValue(),
    firmCatalogue(currency),
  ]);
  const catalogue = kept && { ...kept, offers: offersIn(kept.offers, language) };
  const clock = { day: moment.today, time: timeOf(new Date(moment.instant)) };
  return { rules, caller, fixes, catalogue, language, outcomes: loggedOutcomes, clock };
}
