import { describe, expect, it } from 'vitest';
import { adapterOfHost, crmPage, pageRule } from '../../../lib/crm/recognise';
import { stall } from './engine/stall';

const page = (address: string) => crmPage(stall, new URL(address, 'https://my.stall.example'));

describe('the CRM of a host', () => {
  it.each([
    'my.stall.example',
    'a.b.stall.example',
    'MY.Stall.Example',
    'my.stall.example:8443',
    'my.stall.example.',
    'stall.test',
  ])('is known for %s', (host) => {
    expect(adapterOfHost([stall], host)).toBe(stall);
  });

  it.each([
    'stall.example',
    'fakestall.example',
    'my.stall.example.evil.test',
    'x.stall.test',
    '.stall.example',
    '',
    'localhost',
  ])('is not known for %j', (host) => {
    expect(adapterOfHost([stall], host)).toBeUndefined();
  });
});

describe('what an address tells', () => {
  it.each([
    ['/buyer/7', 'client', { type: 'buyer', id: '7' }],
    ['/buyer/7/orders?tab=1#top', 'client', { type: 'buyer', id: '7' }],
    ['/#/order/9', 'deal', { type: 'order', id: '9' }],
    ['/app?x=1#/order/9/edit', 'deal', { type: 'order', id: '9' }],
    ['/buyers', 'clients', undefined],
    ['/buyer/new', 'other', undefined],
    ['/', 'other', undefined],
    ['/x?next=/buyer/7', 'other', undefined],
  ])('%s is a %s page', (address, kind, record) => {
    expect(page(address)).toEqual({ adapter: 'stall', site: 'https://my.stall.example', kind, record });
  });

  it('names the exact origin', () => {
    expect(page('http://my.stall.example:8080/buyers').site).toBe('http://my.stall.example:8080');
  });

  it('takes the first rule that fits', () => {
    expect(pageRule(stall, new URL('https://my.stall.example/buyer/7#/order/9'))?.kind).toBe('client');
  });

  it('is nothing where the address is endless', () => {
    expect(page(`/buyer/7?q=${'a'.repeat(100_000)}`).kind).toBe('other');
  });
});
