import type { Language } from '../../../lib/domain/language';
import { language } from '../../../lib/locales/language';

/** The state and the language asked for in the address: `?state=today&language=ru`. */
export function shownState<State>(states: Readonly<Record<string, State>>): State {
  const asked = new URLSearchParams(location.search);
  const chosen: Language = asked.get('language') === 'ru' ? 'ru' : 'en';
  language.value = chosen;
  document.documentElement.lang = chosen;
  const state = states[asked.get('state') ?? ''];
  if (!state) throw new Error(`No such state: ${asked.get('state')}`);
  return state;
}
