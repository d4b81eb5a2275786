import { describe, expect, it } from 'vitest';
import { crmPage } from '../../../lib/crm/recognise';
import { planfix } from '../../../lib/crm/sites/planfix';

describe('the address of a Planfix page', () => {
  const at = (path: string) => crmPage(planfix, new URL(`https://firm.planfix.com${path}`));

  it.each([
    ['/contact/901', 'client', { type: 'contact', id: '901' }],
    ['/contact/901/?tab=tasks', 'client', { type: 'contact', id: '901' }],
    ['/contact/', 'clients', undefined],
  ])('%s is a page of kind %s', (path, kind, record) => {
    expect(at(path)).toMatchObject({ adapter: 'planfix', kind, record });
  });

  it.each(['/task/88120', '/contact/0', '/contact/901/edit', '/?action=contact/901', '/user/901'])(
    '%s is none of ours',
    (path) => {
      expect(at(path)).toMatchObject({ kind: 'other', record: undefined });
    },
  );
});
