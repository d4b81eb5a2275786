import { SITE } from './samples';

/* One client as each version wrote him. What was released is never edited: each says what it wrote beside the one before. */

const by1 = {
  key: `${SITE} company 1`,
  site: SITE,
  client: { type: 'company', id: '1' },
  name: 'Elena',
  owner: 'Ivan',
  path: '/companies/1',
  aliases: [`${SITE} contact 9`],
  d: [20_700, 20_730, 20_760],
  a: [5_00, undefined, 7_00],
  k: ['a', 'b', 'c'],
  c: undefined,
  currency: 'RUB',
  open: [] as string[],
  lost: ['x'],
  undated: [],
  doubted: [],
  completeness: { state: 'complete', seen: 4, total: 4 },
  isCut: false,
  job: undefined,
  hiddenIn: undefined,
  readAt: '2026-11-01T10:00:00.000Z',
};

const by2 = {
  ...by1,
  open: ['o'],
  completeness: { state: 'complete', seen: 5, total: 5 },
  listed: ['o', 'a', 'b', 'c'],
  source: 'deals',
};

const by3 = { ...by2, files: { runs: ['run-1'], isNew: false, seen: ['c'] } };

const by4 = { ...by3, joined: [`${SITE} company 2`] };

/** Three purchases in one text: their number, days, sums and ids, each by its difference to the one before. */
const by7 = {
  key: by4.key,
  p: '\x03\xb8\xc3\x02\x3c\x3c\xe9\x07\x00\xf9\x0a\xe0\x5d\x02\x04',
  name: 'Elena',
  owner: 'Ivan',
  path: '/companies/1',
  aliases: [`${SITE} contact 9`],
  currency: 'RUB',
  open: ['o'],
  lost: ['x'],
  listed: ['o', '6000', '6001', '6003'],
  readAt: '2026-11-01T10:00:00.000Z',
  source: 'deals',
  files: { runs: ['run-1'], isNew: false, seen: ['6003'] },
  joined: [`${SITE} company 2`],
};

const toldBy7 = { ...by4, k: ['6000', '6001', '6003'], listed: by7.listed, files: by7.files };

const in1 = { hist: 'key, *aliases', stat: 'key, due, [owner+due]', meta: 'name' };
const in2 = { ...in1, hist: 'key, *aliases, *listed' };
const in3 = { ...in2, imports: '[run+key]' };
const in4 = { ...in3, contacts: 'key, *hashes', merges: 'id, into' };
const in5 = {
  ...in4,
  stat: 'key',
  contactLog: 'id, client',
  consents: 'id, client',
  promises: 'id, client, on',
  doNotContact: 'id, client, *hashes',
  talks: 'client',
  hand: 'client',
};
const { stat: _, ...in6 } = in5;

/** Every released version with its stores, its client as it wrote him, and as he is told of now. */
export const RELEASED = [
  { version: 1, stores: in1, hist: by1, told: by1 },
  { version: 2, stores: in2, hist: by2, told: by2 },
  { version: 3, stores: in3, hist: by3, told: by3 },
  { version: 4, stores: in4, hist: by4, told: by4 },
  { version: 5, stores: in5, hist: by4, told: by4 },
  { version: 6, stores: in6, hist: by4, told: by4 },
  { version: 7, stores: in6, hist: by7, told: toldBy7 },
];
