const DOTTED = /^(\d{2})\.(\d{2})\.(\d{4})(?=$|[ ,])/;

/**
 * A portal that writes dots writes the day first, in every culture it ships; slashes mean the day or the month, so
 * such a text is left as it is for the page's other dates to settle.
 */
export function dottedDay(text: string | undefined): string | undefined {
  const match = DOTTED.exec(text ?? '');
  return match ? `${match[3]}-${match[2]}-${match[1]}` : text;
}
