import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AdapterHealth, healthAfter, putAway, troubled } from '../../../lib/domain/adapterHealth';

const ADAPTER = { adapter: 'amocrm', checkedOn: '2026-11-21' };

/** `+` a client page that was read, a letter the page of that client that was not. */
function healthOf(signs: string, start?: AdapterHealth): AdapterHealth {
  const step = (health: AdapterHealth | undefined, sign: string) =>
    healthAfter(health, ADAPTER, { page: 'client', of: sign, isRead: sign === '+' }, '2026-11-22');
  return [...signs].reduce<AdapterHealth | undefined>(step, start) as AdapterHealth;
}

describe('whether what we know of a CRM still holds', () => {
  it.each([
    ['pages that never could be read are no change of the CRM', 'abcdef', 0],
    ['a single client may be deleted', '+a', 0],
    ['one client tried again and again is still one', '+aaaaaa', 0],
    ['two clients may be a slow network', '+ab', 0],
    ['three different clients in a row are a change', '+abc', 1],
    ['a page read in between takes the suspicion away', '+ab+cd', 0],
    ['it is said once, however many more follow', '+abcdefgh', 1],
    ['it is well again as soon as a page is read', '+abc+', 0],
  ])('%s', (_, signs, count) => {
    expect(troubled(healthOf(signs))).toHaveLength(count);
  });

  it('says since when, and stays quiet once the note was put away', () => {
    const told = putAway(healthOf('+abc'));
    expect(troubled(healthOf('def', told))).toMatchObject([{ attentionSince: '2026-11-22', isPutAway: true }]);
  });

  it('speaks up again when it breaks after it had worked', () => {
    expect(troubled(healthOf('+def', putAway(healthOf('+abc'))))).toMatchObject([{ isPutAway: false }]);
  });

  it('begins anew with newer selectors', () => {
    const renewed = healthAfter(
      healthOf('+abc'),
      { ...ADAPTER, checkedOn: '2026-12-01' },
      { page: 'client', of: 'd', isRead: false },
      '2026-12-02',
    );
    expect(troubled(renewed)).toEqual([]);
  });

  it('keeps page kinds apart', () => {
    const health = healthAfter(healthOf('+abc'), ADAPTER, { page: 'deal', of: '1', isRead: true }, '2026-11-22');
    expect(troubled(health).map(({ page }) => page)).toEqual(['client']);
  });

  it('never grows, and is never troubled while the last page was read', () => {
    const signs = fc.array(fc.constantFrom('+', 'a', 'b', 'c', 'd'), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(signs, (all) => {
        const health = healthOf(all.join(''));
        const [page] = health.pages;
        expect(health.pages).toHaveLength(1);
        expect(page?.failed.length).toBeLessThanOrEqual(3);
        if (all.at(-1) === '+') expect(troubled(health)).toEqual([]);
      }),
    );
  });
});
