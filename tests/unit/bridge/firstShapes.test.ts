import { describe, expect, it } from 'vitest';
import { firstShapes } from '../../../lib/bridge/firstShapes';

const client = { type: 'company', id: '7' };
const { clientCard, marksOf, wantPart, wantOverlay, siteKnowledge } = firstShapes;

describe('what a page asks first', () => {
  it.each([
    ['a client', clientCard(client)],
    ['a client whose kind has a dot and a dash', clientCard({ type: 'res.partner-x', id: '7' })],
    ['no rows', marksOf({ rows: [] })],
    ['as many rows as one question may have', marksOf({ rows: Array(500).fill(client) })],
    ['a row of a sale, with the name it shows', marksOf({ rows: [{ ...client, source: 'orders', named: '' }] })],
    ['a part', wantPart({ part: 'marks' })],
    ['nothing', wantOverlay(undefined) && siteKnowledge(undefined)],
  ])('is taken: %s', (_, isTaken) => expect(isTaken).toBe(true));

  it.each([
    ['a client with a field we do not know', clientCard({ ...client, site: 'https://other.example' })],
    ['a client without an id', clientCard({ type: 'company' })],
    ['a client whose id is a number', clientCard({ type: 'company', id: 7 })],
    ['a client whose id is longer than any', clientCard({ type: 'company', id: 'x'.repeat(201) })],
    ['a kind on two lines', clientCard({ type: 'company\n', id: '7' })],
    ['a list that looks like a client', clientCard(Object.assign([], client))],
    ['rows that are no list', marksOf({ rows: { length: 1, 0: client } })],
    ['a row that is none', marksOf({ rows: [client, null] })],
    ['a row with a name that is none', marksOf({ rows: [{ ...client, named: 1 }] })],
    ['a part that is not put into pages', wantPart({ part: 'background' })],
    ['a part by the name of what every object has', wantPart({ part: 'marks', constructor: 1 })],
    ['something in place of nothing', wantOverlay({})],
  ])('is refused: %s', (_, isTaken) => expect(isTaken).toBe(false));
});
