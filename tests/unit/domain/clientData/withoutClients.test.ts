import { expect, it } from 'vitest';
import { assess } from '../../../../lib/domain/assess';
import { buildWakeUpList } from '../../../../lib/domain/buildWakeUpList';
import { isInList, withoutClients } from '../../../../lib/domain/clientData/withoutClients';
import { defaultRules } from '../../../../lib/domain/rules';
import type { AssessedClient } from '../../../../lib/domain/wakeUpRow';
import { complete, rhythm } from '../deals';

const today = '2026-11-21';
const context = { today, rules: defaultRules };
const base = { rhythm: { days: 30, source: 'base', variance: 0.25, intervals: 500 }, classes: {} } as const;

function client(key: string, owner: string, agreedOn?: string): AssessedClient {
  const deals = rhythm(today, 60, [30, 30, 30, 30]);
  const assessment = assess({ key, deals, completeness: complete(deals) }, { ...context, base });
  const contact = agreedOn === undefined ? {} : { agreement: { kind: 'call', on: agreedOn } as const };
  return { key, site: 'https://crm.example', path: `/c/${key}`, name: `Name ${key}`, owner, assessment, contact };
}

it('leaves no trace of an erased client in any part of the list, his manager’s among them', () => {
  const clients = [client('one', 'Olga'), client('two', 'Olga', today), client('three', 'Ivan')];
  const list = buildWakeUpList(clients, context);
  for (const { key } of clients) {
    const keys = new Set([key]);
    expect(isInList(list, keys)).toBe(true);
    const left = withoutClients(list, keys);
    expect(JSON.stringify(left)).not.toContain(`Name ${key}`);
    expect(isInList(left, keys)).toBe(false);
  }
  const withoutIvan = withoutClients(list, new Set(['three']));
  expect(withoutIvan.team?.map(({ name, total }) => [name, total])).toEqual([['Olga', 2]]);
});

it('finds a client who stands with his manager alone, where the one list has no room for him', () => {
  const many = Array.from({ length: 201 }, (_, at) => client(`k${String(at).padStart(3, '0')}`, 'Olga'));
  const last = client('z', 'Ivan');
  const list = buildWakeUpList([...many, last], context);
  const keys = new Set(['z']);
  expect(list.rows.some(({ key }) => key === 'z')).toBe(false);
  expect(isInList(list, keys)).toBe(true);
  expect(JSON.stringify(withoutClients(list, keys))).not.toContain('Name z');
});
