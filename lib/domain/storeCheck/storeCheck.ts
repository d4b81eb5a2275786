/** What can be out of order in what is stored; everything is put right from the histories. */
export type DefectKind =
  | 'columns' // purchases out of order, twice, or in columns of different length
  | 'listed' // deals by which a list's row is recognised
  | 'aliases' // other records of a client out of order, twice, or his own
  | 'ties' // clients merged by the user, on one side only or into nobody
  | 'statMissing' // a client without a row for lists
  | 'statExtra' // a row for lists without a client
  | 'statWrong' // a row for lists that is not what his history gives
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
