import { storage } from 'wxt/utils/storage';

/** What is chosen on the report itself. */
export interface ReportChoices {
  /** Percent of what a manager brought back that is his bonus, 0–100; the head sets it. */
  readonly bonusPercent: number;
  /** What winning one new client costs; absent: nobody has said. Minor units of the currency, 1 or more. */
  readonly newClient?: { readonly minor: number; readonly currency: string };
}

export const reportItem = storage.defineItem<ReportChoices>('local:report', {
  fallback: { bonusPercent: 0 },
  version: 1,
});
