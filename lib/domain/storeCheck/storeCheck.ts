/** What can be out of order in what is stored; everything is put right from the histories. */
export type DefectKind =
  | 'identity' // a client under another site, kind or number than his key says
  | 'columns' // deals out of order, twice, of two kinds at once, or in columns of different length
  | 'listed' // deals by which a list's row is recognised
  | 'aliases' // other records of a client out of order, twice, or his own
  | 'ties' // clients merged by the user, on one side only or into nobody
  | 'counts' // clients and purchases of a site counted wrong
  | 'contacts' // contacts of nobody
  | 'journal' // traces of imports that are not known
  | 'bookkeeping' // notes on how far computing has come that cannot be
  | 'list'; // today's list naming clients who are not there, or as they are not

export interface StoreCheck {
  /** Clients looked at. */
  readonly clients: number;
  /** True when all of them were. */
  readonly isWhole: boolean;
  /** How many defects of each kind were found and repaired; kinds without any are absent. */
  readonly found: Readonly<Partial<Record<DefectKind, number>>>;
}

export function defectsIn({ found }: Pick<StoreCheck, 'found'>): number {
  return Object.values(found).reduce((sum, count) => sum + count, 0);
}
