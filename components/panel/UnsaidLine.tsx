import { call_unsaid } from '../../lib/locales/messages/messages';
import type { Unsaid } from './talkViews';

/** Says once, quietly, where the name and the firm are set that the words go without. */
export function UnsaidLine({ unsaid }: { readonly unsaid: Unsaid | undefined }) {
  return unsaid && <p class="faint">{call_unsaid({ what: unsaid })}</p>;
}
