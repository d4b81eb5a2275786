/** A percent as it is typed, 0–100 with at most two decimals after either sign; undefined: it cannot be one. */
export function percentOf(text: string): number | undefined {
  if (!/^\d{1,3}([.,]\d{1,2})?$/.test(text.trim())) return undefined;
  const percent = Number(text.trim().replace(',', '.'));
  return percent <= 100 ? percent : undefined;
}
