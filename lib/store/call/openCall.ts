import { outcomeRules } from '../../content/contentRules';
import type { ClientAddress } from '../../domain/capture';
import type { Language } from '../../domain/language';
import type { BarredSheet, CallSheet } from '../../domain/talk/callSheet';
import { NO_WISHES, type PanelWishes } from '../../domain/talk/panelWishes';
import { sheetOf } from '../../domain/talk/sheetOf';
import type { Moment } from '../moment';
import { rulesItem } from '../settings';
import { calledClient } from './callGround';
import { callerItem, fixesItem, panelsItem } from './callItems';
import { firmCatalogue } from './catalogue';

/** What the panel opens with; undefined: nothing is known of the client. Throws `StoreFailure`. */
export async function openCall(
  site: string,
  address: ClientAddress,
  language: Language,
  moment: Moment,
): Promise<{ readonly sheet: CallSheet | BarredSheet; readonly wishes: PanelWishes } | undefined> {
  const [called, rules, caller, fixes, panels] = await Promise.all([
    calledClient(site, address, moment),
    rulesItem.getValue(),
    callerItem.getValue(),
    fixesItem.getValue(),
    panelsItem.getValue(),
  ]);
  if (!called) return undefined;
  const catalogue = await firmCatalogue(called.currency);
  const firm = { rules, caller, fixes, catalogue, language, outcomes: outcomeRules };
  return { sheet: sheetOf(called.ground, firm), wishes: panels[site] ?? NO_WISHES };
}
