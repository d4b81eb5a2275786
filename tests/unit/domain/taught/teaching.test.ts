import { describe, expect, it } from 'vitest';
import {
  beginTeaching,
  goBack,
  goOn,
  type TeachingDraft,
  taughtSoFar,
  without,
} from '../../../../lib/domain/taught/teaching';
import { taughtSample } from '../../bridge/taughtSamples';

const [page] = taughtSample.pages;
const shown: TeachingDraft = {
  ...beginTeaching('abc123', 'CRM'),
  ...(page && { name: page.name, ...(page.owner && { owner: page.owner }), ...(page.deals && { deals: page.deals }) }),
  addresses: ['/people/71/card', '/people/72/card'],
  checked: ['/people/71/card', '/people/72/card'],
};

function stepsFrom(draft: TeachingDraft): readonly string[] {
  const steps = [draft.step];
  for (let at = draft; at.step !== 'save'; ) {
    at = goOn(at);
    steps.push(at.step);
  }
  return steps;
}

describe('the steps of teaching', () => {
  it('ask for the meaning of words only where a stage was shown, and for a title only where there is a list', () => {
    expect(stepsFrom(shown)).toEqual([
      'name',
      'date',
      'amount',
      'stage',
      'words',
      'title',
      'owner',
      'phone',
      'look',
      'pages',
      'save',
    ]);
    expect(stepsFrom(beginTeaching('abc123', 'CRM'))).toEqual([
      'name',
      'date',
      'amount',
      'stage',
      'owner',
      'phone',
      'look',
      'pages',
      'save',
    ]);
  });

  it('go back the same way', () => {
    for (const step of ['date', 'amount', 'stage', 'words', 'title', 'owner', 'phone', 'look', 'pages'] as const) {
      expect(goBack(goOn({ ...shown, step })).step).toBe(step);
    }
    expect(goBack(shown).step).toBe('name');
  });

  it('come back to where a correction began, by way of the words where the stage was corrected', () => {
    const fixing: TeachingDraft = { ...shown, step: 'stage', returnTo: 'pages' };
    expect(goOn(fixing)).toMatchObject({ step: 'words', returnTo: 'pages' });
    expect(goOn(goOn(fixing)).step).toBe('pages');
    expect(goOn(goOn(fixing))).not.toHaveProperty('returnTo');
    expect(goBack(fixing).step).toBe('pages');
  });
});

describe('what the page does not have', () => {
  it('is not taught, and what was checked with it is to be looked at again', () => {
    expect(without(shown, 'owner')).not.toHaveProperty('owner');
    expect(without(shown, 'owner').checked).toEqual([]);
    expect(without(shown, 'stage').deals).not.toHaveProperty('words');
  });

  it('leaves no list without a date, a sum and a stage', () => {
    const bare = without(without(without(shown, 'date'), 'amount'), 'stage');
    expect(bare).not.toHaveProperty('deals');
  });
});

it('what was shown becomes a CRM only with a name', () => {
  const where = { origin: 'https://crm.example', today: '2026-11-21' };
  const address = page?.address;
  if (!address) throw new Error('The sample has no page');
  const { name: _, ...nameless } = shown;
  expect(taughtSoFar(nameless, address, where)).toBeUndefined();
  expect(taughtSoFar(shown, address, where)?.pages[0]).toMatchObject({ checkedPages: 2, address });
});
