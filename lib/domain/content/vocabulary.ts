/** Wordings of a counted thing by plural category of its language; an exact `=1` wins over the category. `{n}` is the number. */
export type PluralForms = Readonly<Record<string, string>>;

export type DurationUnit = 'day' | 'week' | 'month' | 'year';

interface VariableBasics {
  /** Name between braces. */
  readonly key: string;
  readonly label: string;
  /** A value to show in the editor and to measure lines with. */
  readonly sample: string;
  /** Said where there is no value; absent: the variable may stand only in an optional part. */
  readonly fallback?: string;
  /** Where the value comes from. */
  readonly source: string;
}

/** What may be inserted into a text, and how its value is written. */
export type Variable = VariableBasics &
  (
    | { readonly type: 'text' | 'date' | 'money' | 'percent' | 'number' | 'list' }
    | {
        readonly type: 'count';
        /** Key of `units`. */
        readonly unit: string;
      }
    | {
        readonly type: 'duration';
        /** Speech, not a measurement: the largest unit whose rounding changes the value by at most 10 %. */
        readonly round: 'largestUnitWithin10Percent';
        readonly forms: Readonly<Record<DurationUnit, PluralForms>>;
      }
  );

/** A field that conditions may ask about, for the editor. */
export interface Field {
  readonly key: string;
  readonly type: 'oneOf' | 'boolean' | 'integer' | 'marks' | 'reason' | 'industry';
  readonly label: string;
  /** Of `oneOf`. */
  readonly values?: readonly string[];
}

/** Words of one language that texts are filled with. */
export interface Vocabulary {
  readonly variables: readonly Variable[];
  readonly units: Readonly<Record<string, PluralForms>>;
  readonly fields: readonly Field[];
}
