import type { DurationUnit, PluralForms } from '../content/vocabulary';
import type { Language } from '../language';

const rules: Partial<Record<Language, Intl.PluralRules>> = {};

/** A number in the form its language wants: the exact one where there is one, else that of its plural category. */
export function counted(forms: PluralForms, count: number, language: Language): string | undefined {
  rules[language] ??= new Intl.PluralRules(language);
  const form = forms[`=${count}`] ?? forms[rules[language].select(count)] ?? forms['other'];
  return form?.replace('{n}', writtenNumber(count, language));
}

/** Digits in groups parted by a no-break space in Russian, by commas in English. */
export function writtenNumber(value: number, language: Language, options: Intl.NumberFormatOptions = {}): string {
  const locale = language === 'ru' ? 'ru' : 'en-GB';
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2, ...options })
    .format(value)
    .replace(/\u202f/g, '\u00a0');
}

const unitDays: readonly (readonly [DurationUnit, number])[] = [
  ['year', 365.25],
  ['month', 365.25 / 12],
  ['week', 7],
];

/** A duration as it is said: the largest unit whose rounding changes it by at most 10 %; days where none does. */
export function roundedDuration(days: number): { readonly unit: DurationUnit; readonly count: number } {
  for (const [unit, length] of unitDays) {
    const count = Math.round(days / length);
    if (count >= 1 && Math.abs(count * length - days) <= days / 10) return { unit, count };
  }
  return { unit: 'day', count: Math.round(days) };
}
