/** Id, day, minor units, currency, outcome; `null` for what the page does not tell, absent for what is not judged. */
export type DealTruth = readonly [
  id: string | null,
  on: string | null,
  amount: number | null,
  currency?: string | null | undefined,
  outcome?: string | null | undefined,
];

/** What a person reads on a page. Parts that are absent are not judged. */
export interface PageTruth {
  readonly url: string;
  readonly kind?: string;
  readonly id?: string | null;
  readonly name?: string | null;
  readonly phones?: readonly string[];
  readonly emails?: readonly string[];
  readonly owner?: string | null;
  /** Id of a deal's client or a contact's company. */
  readonly payer?: string | null;
  readonly deal?: readonly [
    on: string | null | undefined,
    amount: number | null | undefined,
    currency: string | null | undefined,
    outcome: string | null | undefined,
  ];
  readonly source?: string | null;
  readonly deals?: readonly DealTruth[];
  readonly history?: readonly [state: string, seen: number, total: number | null];
  readonly rows?: readonly (readonly [id: string, name: string])[];
}

export interface JudgedPage {
  readonly name: string;
  readonly group: string;
  readonly html: Buffer;
  readonly truth: PageTruth;
}
