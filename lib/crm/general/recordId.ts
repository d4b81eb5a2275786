/** Numbers, object ids, hashes and UUIDs, in braces or not: no words look like these. */
const PLAIN = /^(?:[1-9]\d{0,19}|[0-9a-f]{24}|[0-9a-f]{32}|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})$/i;
/** Words with digits: `CUST-2026-00012`, `12-acme`. A single digit after a word numbers tabs and versions. */
const NUMBERED = /^(?=.{3,80}$)(?=[^0-9]*[0-9][^0-9]*[0-9]|[0-9])[\p{L}\p{N}][\p{L}\p{N}_.:~-]*$/u;
/** Codes of mixed case: `Wpmbk5ezJn`, `qGzTpXbvRkLm`. */
const CODED = /^(?=.*[a-z])(?=.*[A-Z])(?=[A-Za-z0-9_-]{10,40}$)(?=.*[0-9]|.*[A-Z].*[a-z].*[A-Z])/;
/** Names that serve as ids: `acme-ltd`, `Acme Ltd`, `ООО Ромашка`. */
const NAME = /^(?=.{3,120}$)\p{L}[\p{L}\p{N} _.,&'«»"()-]*$/u;

export function isPlainId(text: string): boolean {
  return PLAIN.test(text);
}

export function isCodedId(text: string): boolean {
  return text.length <= 80 && (PLAIN.test(text) || NUMBERED.test(text) || CODED.test(text));
}

/** Under a key that says "id" anything but a word of the program is one. */
export function isGivenId(text: string): boolean {
  return text.length <= 80 && /\d/.test(text) && !/\s/.test(text) && text !== '0';
}

export function isNameId(text: string): boolean {
  return NAME.test(text);
}

/** As the CRM's own data has it: `{GUID}` without its braces. */
export function bareId(text: string): string {
  return text.replace(/^\{(.*)\}$/, '$1');
}
