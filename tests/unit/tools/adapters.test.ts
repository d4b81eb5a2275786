import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sites } from '../../../lib/crm/sites';
import { type AdapterFacts, factsOf } from '../../../lib/tools/adapters/facts';
import { markdownTable, withTable } from '../../../lib/tools/adapters/markdown';
import { plainTable } from '../../../lib/tools/adapters/table';

const dolibarr = sites.filter(({ id }) => id === 'dolibarr').map(factsOf);

describe('the table of adapters', () => {
  it('says of a CRM what its adapter says', () => {
    expect(dolibarr).toMatchObject([
      {
        title: 'Dolibarr',
        hosts: [],
        isSelfHosted: true,
        pages: ['client (thirdparty)', 'deal (invoice, order, proposal)', 'deals', 'clients'],
        fields: ['name', 'owner', 'phones', 'e-mails'],
        deals: 'counted',
        history: true,
        base: true,
        sources: ['invoices', 'orders'],
        formats: [],
      },
    ] satisfies Partial<AdapterFacts>[]);
  });

  it('has a line for every adapter under one head', () => {
    const lines = plainTable(sites.map(factsOf)).split('\n');
    expect(lines).toHaveLength(sites.length + 1);
    expect(lines[0]).toMatch(/^CRM +where +pages/);
  });

  it('in the README is up to date; if not: npm run -s adapters -- --write', () => {
    const readme = readFileSync('README.md', 'utf8');
    expect(readme).toBe(withTable(readme, markdownTable(sites.map(factsOf))));
  });

  it('is written only where there is a place for it', () => {
    expect(() => withTable('# Another text', '')).toThrow(/no place/);
  });
});
