import { describe, expect, it } from 'vitest';
import { isNamingAttribute, isStableName } from '../../../../lib/overlay/teach/stableName';

/** Class names as builders of styles and frameworks make them, from their documentation. */
const GENERATED = [
  ...[
    'css-1q2w3e',
    'css-abcdef',
    'sc-bdVaJa',
    'sc-gzVnrw',
    'jss12',
    'makeStyles-root-14',
    'emotion-0',
    'svelte-1tky8bj',
  ],
  ...[
    'Card_title__3kZxQ',
    '_1a2b3',
    'x9f2k1',
    'xbcdfgh',
    'hXkqz',
    'bLaHxe',
    'ng-tns-c12-3',
    '_ngcontent-abc',
    'MuiBox-root-12',
  ],
  ...['row-17', 'client71', 'id_84213', 'f3c9', 'aB', 'qwrtpsd'],
];
const STATES = [
  'active',
  'is-open',
  'tab-selected',
  'has-error',
  'client-hover',
  'row-even',
  'card-loading',
  'isVisible',
];
const GIVEN = [
  'client-name',
  'clientName',
  'card__title',
  'order-list',
  'deal',
  'page-header',
  'crm-entity-title',
  'amount',
];

describe('which names of a page will be there tomorrow', () => {
  it.each(GENERATED)('%s was made by a machine', (name) => expect(isStableName(name)).toBe(false));
  it.each(STATES)('%s is a state', (name) => expect(isStableName(name)).toBe(false));
  it.each(GIVEN)('%s was given by somebody', (name) => expect(isStableName(name)).toBe(true));

  it.each<[string, string, boolean]>([
    ['data-field', 'amount', true],
    ['itemprop', 'name', true],
    ['data-testid', 'client-title', true],
    ['data-id', '84213', false],
    ['href', '/people/71', false],
    ['title', 'ООО «Клён»', false],
    ['style', 'color', false],
    ['data-reactid', 'name', true],
  ])('the attribute %s="%s": %s', (name, value, isNaming) => {
    expect(isNamingAttribute(name, value)).toBe(isNaming);
  });
});
