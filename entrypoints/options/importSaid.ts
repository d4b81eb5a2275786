import { refusalText } from '../../components/options/importText';
import type { ImportSite } from '../../components/options/importView';
import type { FilePreview } from '../../lib/domain/importing/filePreview';
import { FILE_SITE, type ImportChoice } from '../../lib/domain/importing/importChoice';
import { rowRefusals } from '../../lib/domain/importing/importProblem';
import type { DryRun, ImportRun } from '../../lib/domain/importing/importRun';
import type { Wanted } from '../../lib/importing/preview';
import type { RefusedWords } from '../../lib/importing/refusedFile';
import { import_refused_row, import_refused_why } from '../../lib/locales/messages/messages';

/** What the user has said of a file; the rest is found in it. */
export type Said = Partial<ImportChoice>;

/** What was said of another file with the same columns, as far as it can hold for this one; a site may be gone. */
export function saidBefore(remembered: ImportChoice, { choice }: FilePreview, sites: readonly ImportSite[]): Said {
  const { encoding: _e, separator: _s, sheet: _sh, headerAfter: _h, holdsAll: _a, namesakes: _n, ...kept } = remembered;
  const isThere = kept.site === FILE_SITE || sites.some(({ origin }) => origin === kept.site);
  return isThere ? kept : { ...kept, site: choice.site, source: choice.source, clientType: choice.clientType };
}

/** What was said of other columns, stages or records no longer holds where the table or the site is another. */
export function saidAfter(said: Said, change: Said): Said {
  return { ...stillSaid(said, change), ...change };
}

function stillSaid(said: Said, change: Said): Said {
  const isOtherTable = ['encoding', 'separator', 'sheet', 'headerAfter'].some((part) => part in change);
  const { columns: _co, wonStages: _w, dayOrder: _d, decimal: _de, ...layout } = said;
  const { headerAfter: _h, ...place } = layout;
  const { source: _s, clientType: _c, ...rows } = said;
  if (isOtherTable) return place;
  if ('site' in change) return rows;
  return change.columns ? layout : said;
}

/** The choice as far as it is said; a file goes to the only site there is while the user has not said it. */
export function wantedOf(said: Said, sites: readonly ImportSite[]): Wanted {
  const site = sites.find(({ origin }) => origin === said.site) ?? (said.site === undefined ? sites[0] : undefined);
  return {
    site: site?.origin ?? FILE_SITE,
    source: 'deals',
    clientType: site?.clientTypes[0] ?? 'client',
    holdsAll: false,
    namesakes: 'one',
    ...said,
    ...(site?.source && { source: site.source }),
  };
}

/** A new import of a file that was checked; undefined where it has no sale. */
export function runOf(file: File, choice: ImportChoice, checked: DryRun, startedAt: string): ImportRun | undefined {
  const { clients, digest, lastDay } = checked;
  if (lastDay === undefined) return undefined;
  return {
    id: crypto.randomUUID(),
    file: { name: file.name, size: file.size, digest },
    choice,
    state: 'writing',
    startedAt,
    lastDay,
    doneTo: '',
    doneClients: 0,
    clients,
    addedClients: 0,
    addedPurchases: 0,
  };
}

/** Reasons in the user's language, for the file of refused rows. */
export function refusedWords(): RefusedWords {
  const reasons = Object.fromEntries(rowRefusals.map((why) => [why, refusalText(why)])) as RefusedWords['reasons'];
  return { row: import_refused_row(), why: import_refused_why(), reasons };
}
