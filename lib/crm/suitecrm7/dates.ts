/** How the CRM tells its own scripts to write a date: `var cal_date_format = '%m/%d/%Y';`. */
const FORMAT = /\bcal_date_format\s?=\s?["'](%[dmY][./-]%[dmY][./-]%[dmY])["']/;

/** Inline scripts of the head are short; a long one is none of them. */
const LONGEST_SCRIPT = 20_000;
const MOST = 200;

/**
 * Dates that tell the order of day and month: those of the record, such as "11/21/2026 20:38 by admin", and one
 * written as the CRM tells its own scripts to.
 */
export function otherDates(root: ParentNode): readonly string[] {
  const fields = [...root.querySelectorAll('[field][type="datetime"], [field][type="date"]')].slice(0, MOST);
  const shown = fields.map((field) => /^\S+/.exec(field.textContent?.trim() ?? '')?.[0] ?? '');
  const sample = scriptDate(root instanceof Element ? root.ownerDocument : root);
  return sample ? [...shown, sample] : shown;
}

/** The last day of a year in the user's own format; undefined where no script of the page names it. */
function scriptDate(page: ParentNode): string | undefined {
  for (const script of [...page.querySelectorAll('script:not([src])')].slice(0, MOST)) {
    const text = script.textContent ?? '';
    const format = text.length > LONGEST_SCRIPT ? undefined : FORMAT.exec(text)?.[1];
    if (format) return format.replace('%d', '31').replace('%m', '12').replace('%Y', '2026');
  }
  return undefined;
}
