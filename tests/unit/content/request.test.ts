import { describe, expect, it } from 'vitest';
import { requestWords as english } from '../../../lib/content/enRequest';
import { requestWords as russian } from '../../../lib/content/ruRequest';
import { libraries } from './libraries';

describe('what a request to the head is written with', () => {
  it.each([
    ['en', english],
    ['ru', russian],
  ] as const)('is in %s what the whole library says', (language, { offers, vocabulary }) => {
    const { requestText, bindingLimits } = libraries[language].offers;
    expect(offers).toEqual({ requestText, bindingLimits });
    expect(vocabulary).toEqual(libraries[language].vocabulary);
  });
});
