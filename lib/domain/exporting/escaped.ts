/** Cells a spreadsheet would take for a formula, also behind blanks and in full-width signs. OWASP, "CSV Injection". */
const FORMULA = /^[\s\p{Cc}\u200b\ufeff]*[=+\-@|%＝＋－＠｜]|^[\t\r\n]/u;
/** Numbers and phones begin with the same signs and are none. */
const PLAIN = /^[+-]?[\d\s().,\u00a0\u202f-]+$/;

/** A text that no spreadsheet runs: what begins as a formula gets an apostrophe in front. */
export function escaped(text: string): string {
  return FORMULA.test(text) && !PLAIN.test(text) ? `'${text}` : text;
}
