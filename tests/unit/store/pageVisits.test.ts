import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Capture } from '../../../lib/domain/capture';
import type { Completeness, Deal } from '../../../lib/domain/deal';
import { withVisit } from '../../../lib/store/pageVisits';

const SITE = 'https://crm.example';
const OTHER_SITE = 'https://other.example';
const MINUTE = 60_000;

const won = (id: string | undefined): Deal => ({
  id,
  on: '2026-01-05',
  amountMinor: 100,
  currency: 'RUB',
  outcome: 'won',
});

interface Shown {
  readonly deals: readonly Deal[];
  readonly total?: number | undefined;
  readonly client?: string;
  readonly site?: string;
  /** Minutes since the visit began. */
  readonly at?: number;
}

const captureOf = ({ deals, total, client = '7' }: Shown): Capture => ({
  client: { type: 'company', id: client },
  aliases: [],
  name: 'Romashka',
  owner: undefined,
  path: '/',
  from: 'page',
  source: 'deals',
  deals,
  completeness: { state: 'partial', seen: deals.length, total },
});

/** What is known after each of the pages, in their order. */
async function visit(...pages: readonly Shown[]): Promise<readonly Completeness['state'][]> {
  const states: Completeness['state'][] = [];
  for (const shown of pages) {
    const { completeness } = await withVisit(shown.site ?? SITE, captureOf(shown), (shown.at ?? 0) * MINUTE);
    states.push(completeness.state);
  }
  return states;
}

const ten = (from: number) => Array.from({ length: 10 }, (_, index) => won(String(from + index)));
const five = ten(20).slice(0, 5);

beforeEach(() => fakeBrowser.reset());

it('adds up the pages of a list until all deals have been shown', async () => {
  const pages = [ten(0), ten(10), five].map((deals) => ({ deals, total: 25 }));
  expect(await visit(...pages)).toEqual(['partial', 'partial', 'complete']);
});

it('says how many a whole history has', async () => {
  await visit({ deals: ten(0), total: 15 });
  const last = await withVisit(SITE, captureOf({ deals: ten(10).slice(0, 5), total: 15 }), 0);
  expect(last.completeness).toEqual({ state: 'complete', seen: 15, total: 15 });
  expect(last.deals).toHaveLength(5);
});

it.each<[string, readonly Shown[]]>([
  [
    'a deal that is shown twice is one',
    [
      { deals: ten(0), total: 20 },
      { deals: ten(5), total: 20 },
    ],
  ],
  ['the page does not say how many there are', [{ deals: ten(0) }, { deals: ten(10) }]],
  ['a deal has no id: the same one may come again', [{ deals: [won(undefined), won('b')], total: 2 }]],
  ['a purchase has no day', [{ deals: [{ ...won('a'), on: undefined }, won('b')], total: 2 }]],
  [
    'more were shown than there are: one of them is gone',
    [
      { deals: ten(0), total: 12 },
      { deals: ten(10), total: 12 },
    ],
  ],
  [
    'another number of deals says that some came or went',
    [
      { deals: ten(0), total: 19 },
      { deals: ten(10), total: 20 },
    ],
  ],
  [
    'the first page was long ago',
    [
      { deals: ten(0), total: 20 },
      { deals: ten(10), total: 20, at: 16 },
    ],
  ],
  [
    'another client was looked at in between',
    [
      { deals: ten(0), total: 20 },
      { deals: [won('x')], total: 2, client: '8' },
      { deals: ten(10), total: 20 },
    ],
  ],
  [
    'they are pages of two sites',
    [
      { deals: ten(0), total: 20 },
      { deals: ten(10), total: 20, site: OTHER_SITE },
    ],
  ],
])('never calls a history whole when %s', async (_, pages) => {
  expect(await visit(...pages)).not.toContain('complete');
});
