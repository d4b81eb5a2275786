import { saveFile } from '../../components/saveFile';
import type { Totals } from '../../lib/domain/report/totals';
import { report_file_totals } from '../../lib/locales/messages/messages';

/** Gives the user the totals as a file to pass up; it has no name of a client in it. */
export function saveTotals(totals: Totals): void {
  const file = new Blob([`${JSON.stringify(totals, undefined, 1)}\n`], { type: 'application/json' });
  const name = [report_file_totals(), totals.by, totals.on].filter(Boolean).join(' ');
  saveFile(file, `${name.replace(/[\\/:*?"<>|]/g, '-')}.json`);
}
