import { describe, expect, it } from 'vitest';
import { idOfRow } from '../../../lib/crm/monday/rows';
import { crmPage } from '../../../lib/crm/recognise';
import { monday } from '../../../lib/crm/sites/monday';

describe('the address of a monday page', () => {
  const at = (path: string) => crmPage(monday, new URL(`https://firm.monday.com${path}`));

  it.each([
    '/boards/512',
    '/boards/512/views/7',
    '/boards/512/pulses/8801',
    '/boards/512/views/7/pulses/8801',
    '/my_work',
  ])('%s is a board, and of no record: nothing tells a client from a deal', (path) => {
    expect(at(path)).toMatchObject({ adapter: 'monday', kind: 'board', record: undefined });
  });

  it.each(['/boards', '/boards/new', '/docs/512', '/dashboards/512', '/login?to=/boards/512'])(
    '%s is none of ours',
    (path) => {
      expect(at(path)).toMatchObject({ kind: 'other', record: undefined });
    },
  );
});

describe('the id of a row', () => {
  it.each([
    ['row-pulse-345', '345'],
    ['row-pulse--345-cell', '345'],
    ['row-pulse-12-345', '345'],
    ['row-pulse-currentBoard-new_group29179-345-notplaceholder', '345'],
    ['row-pulse-currentBoard-topics-1-placeholder', undefined],
    ['row-pulse-', undefined],
  ])('%s is of item %s', (id, item) => {
    expect(idOfRow(id)).toBe(item);
  });
});
