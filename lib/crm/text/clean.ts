/** Most characters of one field that are kept (`quality/security.md` R-S-13). */
export const FIELD_LIMIT = 4096;

/** Indentation between tags is not part of a value, so more is looked at than is kept. */
const RAW_LIMIT = 16 * FIELD_LIMIT;

const CONTROLS = /\p{Cc}/gu;

/**
 * Characters that show nothing and change how their neighbours look or compare: soft hyphen, zero-width space,
 * direction marks, embeddings, overrides and isolates, word joiner, byte order mark, half surrogate pairs. Joiners
 * (U+200C, U+200D) stay: Persian and emoji are spelt with them.
 */
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]|\p{Cs}/gu;

/** A page's text as one line: no invisible characters, single plain spaces, at most `FIELD_LIMIT` long. */
export function cleanText(raw: string): string {
  const line = raw.slice(0, RAW_LIMIT).replace(CONTROLS, ' ').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
  return line.length > FIELD_LIMIT ? line.slice(0, FIELD_LIMIT).replace(INVISIBLE, '').trim() : line;
}

/** True where the page had more to say than `cleanText` keeps. */
export function isOverLimit(raw: string): boolean {
  return raw.length > FIELD_LIMIT && (raw.length > RAW_LIMIT || raw.replace(/\s+/g, ' ').trim().length > FIELD_LIMIT);
}
