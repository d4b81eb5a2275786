import { expect, it } from 'vitest';
import { sites } from '../../../lib/crm/sites';
import { summaries } from '../../../lib/crm/summaries';
import { evaluateSummaries } from '../../../lib/tools/build/evaluateSummaries';

it('gives the worker what there is to know of every CRM, and no way of reading it', async () => {
  const { load } = evaluateSummaries();
  if (typeof load !== 'object') throw new Error('The list is evaluated when it is loaded');
  const built = await load.handler.call(undefined as never, `${process.cwd()}/lib/crm/summaries.ts`);
  const code = typeof built === 'object' && built !== null && 'code' in built ? String(built.code) : '';
  const [, json = ''] = /^export const summaries = (.*);$/s.exec(code) ?? [];
  expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(summaries)));
  expect(summaries.map(({ id }) => id)).toEqual(sites.map(({ id }) => id));
});
