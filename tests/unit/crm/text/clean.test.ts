import { describe, expect, it } from 'vitest';
import { cleanText, FIELD_LIMIT, isOverLimit } from '../../../../lib/crm/text/clean';
import { fastest } from './fastest';

describe('text of a page', () => {
  it.each([
    ['  ООО \n\t «Ромашка»  ', 'ООО «Ромашка»'],
    ['Иван\u00a0Петров', 'Иван Петров'],
    ['Иван\u0000Петров', 'Иван Петров'],
    ['\u202eвортеП', 'вортеП'],
    ['a\u200bb\u2060c\ufeffd\u00ade', 'abcde'],
    ['\u2066Ivan\u2069', 'Ivan'],
    ['half \ud83d pair', 'half pair'],
    ['👩‍👩‍👧 семья', '👩‍👩‍👧 семья'],
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['__proto__', '__proto__'],
    ['=HYPERLINK("http://x")', '=HYPERLINK("http://x")'],
    ['\u200b \u200e', ''],
  ])('%j shows %j', (raw, text) => {
    expect(cleanText(raw)).toBe(text);
  });

  it('is kept up to the limit, and says when there was more', () => {
    expect(cleanText('a'.repeat(1_000_000))).toHaveLength(FIELD_LIMIT);
    expect(isOverLimit('a'.repeat(FIELD_LIMIT))).toBe(false);
    expect(isOverLimit('a'.repeat(FIELD_LIMIT + 1))).toBe(true);
    expect(isOverLimit(`Ivan${' '.repeat(FIELD_LIMIT)}Petrov`)).toBe(false);
  });

  it('is never cut through a character', () => {
    expect(cleanText(`a${'😀'.repeat(FIELD_LIMIT)}`).isWellFormed()).toBe(true);
  });

  it.each([
    ['spaces', ' '.repeat(1_000_000)],
    ['combining marks', `a${'\u0301'.repeat(1_000_000)}`],
    ['direction overrides', '\u202e'.repeat(1_000_000)],
    ['half pairs', '\ud800'.repeat(1_000_000)],
  ])('costs little with 1 MB of %s', (_, raw) => {
    expect(cleanText(raw).length).toBeLessThanOrEqual(FIELD_LIMIT);
    expect(fastest(() => [cleanText(raw), isOverLimit(raw)])).toBeLessThan(50);
  });
});
