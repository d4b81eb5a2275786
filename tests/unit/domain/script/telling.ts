import type { Facts } from '../../../../lib/domain/content/condition';
import type { Telling } from '../../../../lib/domain/script/talkScript';
import type { Values } from '../../../../lib/domain/script/values';
import { libraries } from '../../content/libraries';

/** A talk of 21 November 2026 in the shipped words. */
export function telling(facts: Facts, values: Values = {}, language: 'ru' | 'en' = 'ru'): Telling {
  const { scripts, vocabulary } = libraries[language];
  const permission = { mayTalk: true, bar: undefined, hasConsent: facts.consent === true } as const;
  return { book: scripts, permission, facts, values, speech: { language, today: '2026-11-21', vocabulary } };
}
