import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressPattern } from '../../../../lib/crm/taught/addressPattern';
import { addressTemplate } from '../../../../lib/crm/taught/addressTemplate';

const SITE = 'https://crm.example';
const template = (...addresses: readonly string[]) => addressTemplate(addresses.map((one) => new URL(one, SITE)));

function idAt(addresses: readonly string[], address: string): string | undefined {
  const found = template(...addresses);
  return found && addressPattern(found).exec(address)?.groups?.['id'];
}

describe('which piece of an address is the client', () => {
  it.each<[string, readonly string[], string, string | undefined]>([
    ['the number of a path', ['/people/71/card'], '/people/72/card', '72'],
    ['the number beside what changes after it', ['/clients/71/romashka', '/clients/72/klen'], '/clients/9/duby', '9'],
    ['the number before a name in one piece', ['/clients/71-romashka'], '/clients/9-duby', '9'],
    ['the number of a file', ['/client-71.html'], '/client-9.html', '9'],
    [
      'a parameter that says so',
      ['/index.php?module=Accounts&action=View&record=8f1'],
      '/index.php?action=View&record=9a2&module=Accounts',
      undefined,
    ],
    [
      'a long token',
      ['/index.php?module=Accounts&record=8f1c0c9e2b7d4a'],
      '/index.php?module=Accounts&record=1a2b3c4d5e6f70',
      '1a2b3c4d5e6f70',
    ],
    [
      'a uuid',
      ['/c/0f8fad5b-d9cb-469f-a165-70867728950e'],
      '/c/7c9e6679-7425-40de-944b-e07fc1f90ae7',
      '7c9e6679-7425-40de-944b-e07fc1f90ae7',
    ],
    ['the route of an app', ['/app#/client/71/overview'], '/app#/client/9/overview', '9'],
    ['the parameters of a hash', ['/web#id=71&model=partner&view=form'], '/web#id=9&model=partner&view=form', '9'],
    ['words that only two addresses tell', ['/firms/klen', '/firms/duby'], '/firms/rosa', 'rosa'],
  ])('%s', (_, addresses, other, id) => {
    expect(idAt(addresses, other)).toBe(id);
  });

  it.each<[string, readonly string[]]>([
    ['one address without anything like an id', ['/client/card']],
    ['pages of two kinds', ['/people/71/card', '/people']],
    ['records of two kinds', ['/people/71', '/orders/950']],
    ['the same id under two sections', ['/people/71', '/orders/71']],
    ['one and the same address', ['/people/71', '/people/71']],
  ])('nobody can tell by %s', (_, addresses) => {
    expect(template(...addresses)).toBeUndefined();
  });

  it.each([
    '/people/71/card/edit',
    '/people/new/card',
    '/people//card',
    '/people/71',
    '/orders/71/card',
    '/people/71%2F72/card',
    '/',
  ])('takes %s for no client', (address) => {
    expect(idAt(['/people/71/card', '/people/72/card'], address)).toBeUndefined();
  });

  it('is not misled by what changes from visit to visit', () => {
    const visits = ['/people/71/card?sid=a81bc81bdead4e5d&tab=orders', '/people/72/card?tab=orders&from=list'];
    expect(idAt(visits, '/people/9/card?tab=orders')).toBe('9');
    expect(idAt(visits, '/people/9/card?tab=files')).toBeUndefined();
  });

  it('finds in every address it was made of its own id, whatever the ids are', () => {
    const id = fc.stringMatching(/^[1-9]\d{0,8}$/);
    fc.assert(
      fc.property(fc.uniqueArray(id, { minLength: 2, maxLength: 5 }), fc.webPath(), (ids, path) => {
        const folder = path.replace(/\/+$/, '').replace(/\d/g, 'x');
        const addresses = ids.map((one) => `${folder}/${one}/card`);
        fc.pre(
          addresses.every(
            (address) => URL.canParse(address, SITE) && address.startsWith('/') && !address.startsWith('//'),
          ),
        );
        const found = template(...addresses);
        fc.pre(found !== undefined);
        for (const [index, address] of addresses.entries()) {
          const { pathname } = new URL(address, SITE);
          expect(found && addressPattern(found).exec(pathname)?.groups?.['id']).toBe(ids[index]);
        }
      }),
    );
  });

  it('takes no longer for a long and hostile address', () => {
    const found = template('/people/71/card?tab=orders');
    const pattern = found && addressPattern(found);
    const hostile = [
      '/'.repeat(8000),
      `/people/${'7'.repeat(8000)}/card`,
      `/people/7/card?${'&tab='.repeat(1600)}`,
      `/people/7/card#${'{id}'.repeat(1900)}`,
    ];
    for (const address of hostile) expect(pattern?.exec(address)).toBeNull();
  });
});
