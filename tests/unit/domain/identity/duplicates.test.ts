import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_SHARING, sharedPairs } from '../../../../lib/domain/identity/duplicates';
import { asProposed, type ProposedClient } from '../../../../lib/domain/identity/proposal';

const client = (key: string, ...hashes: string[]) => ({ key, hashes });

describe('two clients', () => {
  it('who share a phone may be one', () => {
    expect(sharedPairs([client('b', 'p1'), client('a', 'p1'), client('c', 'p2')])).toEqual([
      { one: 'a', other: 'b', shared: ['p1'] },
    ]);
  });

  it('who share more come first', () => {
    const pairs = sharedPairs([client('a', 'p1'), client('b', 'p1'), client('c', 'e1', 't1'), client('d', 'e1', 't1')]);
    expect(pairs.map(({ one, other }) => one + other)).toEqual(['cd', 'ab']);
  });

  it('who share the phone of a switchboard are not proposed', () => {
    const four = ['a', 'b', 'c', 'd'].map((key) => client(key, 'p1'));
    expect(MOST_SHARING).toBe(4);
    expect(sharedPairs(four)).toHaveLength(6);
    expect(sharedPairs([...four, client('e', 'p1')])).toEqual([]);
  });

  it('come as a pair exactly where one value of theirs is shared by few', () => {
    const clients = fc.uniqueArray(
      fc.record({
        key: fc.string({ minLength: 1, maxLength: 3 }),
        hashes: fc.uniqueArray(fc.constantFrom('p1', 'p2', 'e1', 'e2', 't1'), { maxLength: 3 }),
      }),
      { selector: ({ key }) => key, maxLength: 9 },
    );
    fc.assert(
      fc.property(clients, (all) => {
        const holders = (hash: string) => all.filter(({ hashes }) => hashes.some((other) => other === hash)).length;
        const expected = all.flatMap((one) =>
          all.flatMap((other) => {
            const shared = one.hashes.filter((hash) => other.hashes.includes(hash) && holders(hash) <= MOST_SHARING);
            return one.key < other.key && shared.length > 0 ? [`${one.key}\n${other.key}`] : [];
          }),
        );
        expect(
          sharedPairs(all)
            .map(({ one, other }) => `${one}\n${other}`)
            .sort(),
        ).toEqual(expected.sort());
      }),
    );
  });
});

describe('of two clients that are one', () => {
  const proposed = (key: string, site: string, purchases: number): ProposedClient => ({
    key,
    site,
    name: key,
    purchases,
    lastOn: undefined,
  });
  const inCrm = proposed('crm', 'https://crm.example.ru', 1);

  it('the one of the CRM is shown rather than the one of a file', () => {
    expect(asProposed(proposed('file', 'file:', 9), inCrm).into).toBe(inCrm);
    expect(asProposed(inCrm, proposed('file', 'file:', 9)).into).toBe(inCrm);
  });

  it('the one who bought more is shown', () => {
    const more = proposed('more', inCrm.site, 2);
    expect(asProposed(inCrm, more)).toEqual({ into: more, from: inCrm });
  });
});
