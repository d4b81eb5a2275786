import { cleanText } from './clean';

/** Number, separators and an extension; a cap keeps hostile texts cheap. */
const LONGEST = 64;
const SCHEME = /^(?:tel|callto|sip):/i;
const EXTENSION = /[ ,;]*(?:доб(?:авочный)?|вн(?:утр)?|ext(?:ension)?|x|#)[.:=]? ?\d{1,6}$/iu;
const WRITTEN = /^\+?[\d ()./\u2010-\u2013-]+$/;

/**
 * A phone as digits, with a plus where the country is known: by a plus, by 00, or by the eleven digits of a Russian
 * number that begins with 7 or with the trunk prefix 8. Numbers without their country stay national. Undefined for
 * what is no phone: fewer than 5 digits or more than the 15 of ITU-T E.164.
 */
export function phoneOfText(text: string): string | undefined {
  const line = cleanText(text).replace(SCHEME, '');
  if (line.length > LONGEST) return undefined;
  const written = line.replace(EXTENSION, '').trim();
  if (!WRITTEN.test(written)) return undefined;
  return normalised(written);
}

function normalised(written: string): string | undefined {
  const isInternational = written.startsWith('+') || /^00[1-9]/.test(written);
  // "+44 (0)20": the trunk prefix in brackets is dialled within the country only.
  const digits = (isInternational ? written.replace('(0)', '') : written)
    .replace(/\D/g, '')
    .replace(/^00(?=[1-9])/, '');
  if (digits.length < 5 || digits.length > 15) return undefined;
  if (isInternational) return `+${digits}`;
  return digits.length === 11 && /^[78]/.test(digits) ? `+7${digits.slice(1)}` : digits;
}
