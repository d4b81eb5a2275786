import {
  options_failed_busy,
  options_failed_changed,
  options_failed_forbidden,
  options_failed_network,
  options_failed_no_session,
  options_failed_no_tab,
  options_failed_signed_out,
  options_failed_storage_full,
  options_failed_unconfirmed,
  options_sites_failed,
} from '../../lib/locales/messages/messages';
import type { SiteRow } from './optionsView';

const texts: Readonly<Record<string, () => string>> = {
  signedOut: options_failed_signed_out,
  forbidden: options_failed_forbidden,
  busy: options_failed_busy,
  network: options_failed_network,
  changed: options_failed_changed,
  refused: options_failed_changed,
  noTab: options_failed_no_tab,
  noSession: options_failed_no_session,
  unconfirmed: options_failed_unconfirmed,
  storageFull: options_failed_storage_full,
};

/** Why the last reading came to nothing, in few words; undefined where it did not fail. */
export function readingFailure({ reading, refusal }: SiteRow): string | undefined {
  const failure = refusal ?? (reading?.state === 'failed' ? (reading.failure ?? '') : undefined);
  if (failure === undefined) return undefined;
  return (texts[failure] ?? options_sites_failed)();
}
