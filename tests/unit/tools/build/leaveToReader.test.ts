import { describe, expect, it } from 'vitest';
import { withoutReading } from '../../../../lib/tools/build/leaveToReader';

const ADAPTER = `
import * as card from '../firm/card';
const people: PageFields = { name: ['h1'], phones: card.phones, emails: card.emails, owner: [card.owner] };
const page: PageRule = {
  kind: 'client',
  deal: { fields: { name: [], phones: card.phones } },
  fields: { ...people },
  deals: [{ row: 'tr', read: card.dealRow, deals: { phones: card.phones }, total: (root) => count(root.querySelector('b, i')) }],
  rows: { row: 'li', recordType: 'deal', read: card.row },
};
export const confidence = { client: 'seen', deals: 'documented' } as const;
const { deals } = page;
`;

describe('the script that comes with every page of a CRM', () => {
  const left = withoutReading(ADAPTER, 'firm.ts');

  it('has nothing of what is read later', () => {
    expect(left).not.toMatch(/card\.(?:phones|emails|dealRow)|querySelector/);
  });

  it('keeps whose page it is, the rows of lists, and how sure we are', () => {
    expect(left).toContain("name: ['h1']");
    expect(left).toContain('owner: [card.owner]');
    expect(left).toContain('read: card.row');
    expect(left).toContain("{ client: 'seen', deals: 'documented' }");
    expect(left).toContain('const { deals } = page;');
  });

  it('is a whole script still', () => {
    expect(() => withoutReading(left, 'firm.ts')).not.toThrow();
    expect(withoutReading(left, 'firm.ts')).toBe(left);
  });
});
