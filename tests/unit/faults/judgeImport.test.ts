import { describe, expect, it } from 'vitest';
import { judgeImport } from '../../faults/import/judgeImport';
import type { Stored } from '../../faults/stored';

const TRUTH = new Map([
  ['s client 1', ['a', 'b']],
  ['s client 2', ['c']],
  ['s client 3', ['d']],
]);

/** The store after so many clients of the file, in good order. */
function writtenUpTo(clients: number): Stored {
  const written = [...TRUTH].slice(0, clients);
  return {
    clients: written.map(([key, deals]) => ({ key, deals, isTorn: false })),
    listed: clients,
    journal: [],
    counts: { clients, purchases: written.flatMap(([, deals]) => deals).length },
    runs: [{ id: 'r', state: 'writing', doneTo: written.at(-1)?.[0] ?? '', doneClients: clients }],
  };
}

describe('an import that was broken off', () => {
  it.each([0, 1, 2, 3])('is in order with whole clients up to its cursor: %i of 3', (clients) => {
    expect(judgeImport(writtenUpTo(clients), TRUTH, clients)).toEqual([]);
  });

  it('may have come further than was told, never less far', () => {
    expect(judgeImport(writtenUpTo(2), TRUTH, 1)).toEqual([]);
    expect(judgeImport(writtenUpTo(2), TRUTH, 3)).toContain('3 clients were told as written, the cursor says 2');
  });

  it('shows a cursor that was written before its data', () => {
    const [run] = writtenUpTo(3).runs;
    expect(judgeImport({ ...writtenUpTo(1), runs: run ? [run] : [] }, TRUTH, 1)).toContain(
      '2 clients before the cursor are not as in the file',
    );
  });

  it('shows data that was written before its cursor', () => {
    expect(judgeImport({ ...writtenUpTo(2), runs: writtenUpTo(1).runs }, TRUTH, 1)).toContain(
      '1 clients after the cursor',
    );
  });

  it('shows half a client', () => {
    const whole = writtenUpTo(3);
    const half = whole.clients.map((client, i) => (i === 0 ? { ...client, deals: ['a'] } : client));
    expect(judgeImport({ ...whole, clients: half }, TRUTH, 3)).toEqual([
      '4 purchases counted, 3 there',
      '1 clients before the cursor are not as in the file',
    ]);
    const torn = whole.clients.map((client, i) => ({ ...client, isTorn: i === 1 }));
    expect(judgeImport({ ...whole, clients: torn }, TRUTH, 3)).toEqual(['1 clients are torn']);
  });

  it('shows counts that do not belong to what is there', () => {
    const whole = writtenUpTo(3);
    expect(judgeImport({ ...whole, counts: { clients: 2, purchases: 4 } }, TRUTH, 3)).toEqual([
      '2 clients counted, 3 there',
    ]);
  });
});
