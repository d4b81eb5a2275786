/** Longer texts are no captions; keeps the look at a page cheap. */
const LONGEST = 60;

/** A text as a caption: lower case, without the colon or asterisk behind it. Empty for what is too long for one. */
export function captionOf(text: string): string {
  if (text.length > 4 * LONGEST) return '';
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? '' : line.replace(/[ :*]+$/, '').toLowerCase();
}

/** The commonest captions: found in the place of a value, they are the head of a table beside another one. */
const HEADS =
  /^(?:телефон|ответственный|название|сумма|этап|статус|дата|компания|контакт|клиент|phone|e-?mail|owner|name|amount|stage|status|date|account|contact)$/;

export const isCaption = (text: string) => HEADS.test(captionOf(text));
