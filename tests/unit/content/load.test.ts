import { expect, it } from 'vitest';
import { loadLibrary } from '../../../lib/content/load';

it.each(['ru', 'en'] as const)('a page in %s gets the words of that language', async (language) => {
  const library = await loadLibrary(language);
  expect(library.language).toBe(language);
  expect(/[а-яё]/i.test(JSON.stringify(library.scripts))).toBe(language === 'ru');
});
