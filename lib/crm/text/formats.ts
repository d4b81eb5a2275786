/** How a site writes dates and money; undefined parts are inferred from the values of the page as a whole. */
export interface Formats {
  readonly dayOrder: 'dmy' | 'mdy' | 'ymd' | undefined;
  /** `1.234,56` has a decimal comma; undefined: settled value by value where it is unambiguous. */
  readonly decimal: ',' | '.' | undefined;
  /** ISO 4217 code used where a sum names none. */
  readonly currency: string | undefined;
}
