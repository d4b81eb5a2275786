import type { Library } from '../../../lib/domain/content/library';
import type { Situation } from '../../../lib/domain/script/bookTexts';
import { scripts_list, scripts_nameless } from '../../../lib/locales/messages/messages';

/** What a situation is called: by its opening, reason or letter, else by its list. */
export function situationLabel({ section, code, label, own }: Situation, library: Library): string {
  if (section === 'branches') return library.reasons.reasons.find((reason) => reason.code === code)?.label ?? code;
  if (own && label === '') return scripts_nameless();
  return label ?? scripts_list({ list: code });
}
