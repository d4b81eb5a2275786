import { describe, expect, it } from 'vitest';
import { presets } from '../../../lib/domain/presets/preset';
import { checkBook } from '../../../lib/domain/script/checkBook';
import { checkText } from '../../../lib/domain/script/checkText';
import { codes, libraries } from './libraries';

const SITUATIONS = [
  ...['due', 'sleepingOne', 'sleepingTwo', 'lost', 'oneTime', 'seasonBefore', 'seasonMissed', 'agreedDate'],
  ...['selfContactExpired', 'permissionNow', 'serviceNorm', 'feedbackOnly', 'former', 'general'],
];
/** Reasons the issue names one by one. */
const REASONS = [
  ...['forgot', 'unknownRange', 'wantedNew', 'weMoved', 'neededOnce', 'ourFault', 'thirdParty', 'price', 'gone'],
  ...['inconvenient', 'irritated'],
];

describe.each(Object.values(libraries))('the $language script', ({ scripts, vocabulary, reasons, glossary }) => {
  it('passes every check of the editor', () => {
    expect(checkBook(scripts, vocabulary, codes)).toEqual([]);
  });

  it('has an opening for every situation, and one for all others', () => {
    expect(scripts.openings.map(({ code }) => code)).toEqual(expect.arrayContaining(SITUATIONS));
    expect([...scripts.openings].sort((one, other) => one.priority - other.priority).at(-1)?.code).toBe('general');
  });

  it('has one branch for every reason, with four to nine objections', () => {
    expect(scripts.branches.map(({ reason }) => reason).sort()).toEqual([...codes.reasons].sort());
    expect(codes.reasons).toEqual(expect.arrayContaining(REASONS));
    for (const { objections } of scripts.branches) expect(objections.length).toBeGreaterThanOrEqual(4);
  });

  it('follows in each branch the play its reason names', () => {
    for (const { reason, play } of scripts.branches)
      expect(reasons.reasons.find(({ code }) => code === reason)?.play).toBe(play);
  });

  it('begins every spoken line with a capital', () => {
    const spoken = [
      ...scripts.openings.flatMap(({ lines }) => Object.values(lines)),
      ...scripts.branches.flatMap(({ say, ask }) => [...say.map(({ text }) => text), ask]),
      ...scripts.closings.map(({ text }) => text),
    ];
    expect(spoken.filter((line) => !/^[[«“]?\p{Lu}/u.test(line))).toEqual([]);
  });

  it('advises in one sentence what never to say', () => {
    for (const { never } of scripts.branches) {
      expect(never.length).toBeGreaterThanOrEqual(1);
      expect(never.length).toBeLessThanOrEqual(3);
      for (const advice of never)
        expect(checkText(advice, vocabulary.variables, { most: 90, mostSentences: 1 })).toEqual([]);
    }
  });

  it('sends offers from 17 to 19, news from 12 to 14, and lets people opt out', () => {
    for (const { kind, bestHours } of scripts.drafts) {
      if (kind === 'offer') expect(bestHours).toEqual({ from: '17:00', to: '19:00' });
      if (kind === 'news') expect(bestHours).toEqual({ from: '12:00', to: '14:00' });
    }
    expect(scripts.optOutLine.length).toBeLessThanOrEqual(100);
  });

  it('explains every word and number shortly', () => {
    for (const { explain } of Object.values(glossary.terms))
      expect(checkText(explain, vocabulary.variables, { most: 130, mostSentences: 1 })).toEqual([]);
    for (const { help } of Object.values(glossary.helps))
      expect(checkText(help, vocabulary.variables, { most: 240, mostSentences: 2 })).toEqual([]);
    for (const { text } of [...Object.values(glossary.contactPolicy), ...Object.values(glossary.otherAbsence)])
      expect(checkText(text, vocabulary.variables, { most: 120 })).toEqual([]);
  });
});

describe('what presets put into a line', () => {
  it('leaves no line of an opening over its length, whatever the industry', () => {
    for (const { language, scripts, vocabulary } of Object.values(libraries))
      for (const preset of presets) {
        const words = { purchaseWord: preset.purchaseWord[language], nextStep: preset.nextStep[language] };
        const variables = vocabulary.variables.map((variable) => ({
          ...variable,
          sample: words[variable.key as keyof typeof words] ?? variable.sample,
        }));
        for (const { lines } of scripts.openings)
          for (const line of Object.values(lines))
            expect({ preset: preset.code, line, problems: checkText(line, variables, { most: 160 }) }).toMatchObject({
              problems: [],
            });
      }
  });
});
