import { beforeEach, describe, expect, it } from 'vitest';
import { saveCapture } from '../../../../lib/store/clients';
import { readDb } from '../../../../lib/store/db';
import { contactSaltItem, contactSecret } from '../../../../lib/store/identity/contactSecret';
import { keepContacts, saveContacts } from '../../../../lib/store/identity/contacts';
import { findDuplicates } from '../../../../lib/store/identity/findDuplicates';
import { keepApart, mergeClients, proposeAgain, unmergeClients } from '../../../../lib/store/identity/merges';
import { clientsWithHash, hashesOf } from '../../../../lib/store/identity/recognised';
import { eraseSite, eraseStore } from '../../../../lib/store/inventory';
import { emptyStore } from '../emptyStore';
import { captureOf, NOW, SITE, won } from '../samples';

beforeEach(emptyStore);

const OTHER = 'https://erp.example.ru';
const keyOf = (id: string, site = SITE) => `${site} company ${id}`;
const values = (phone: string, email?: string) => ({
  phones: [phone],
  emails: email === undefined ? [] : [email],
  taxNumbers: [],
});
const stored = () => readDb((db) => db.contacts.toArray());

async function client(id: string, phone: string, email?: string, site = SITE): Promise<void> {
  await saveContacts([{ key: keyOf(id, site), values: values(phone, email) }], await contactSecret());
  await saveCapture(site, captureOf(id, [won(`${id}-a`, '2026-05-01')], { name: `Firm ${id}` }), NOW);
}

async function pairs() {
  const { proposals } = await findDuplicates(NOW.today, new AbortController().signal);
  return proposals.map(({ into, from, why }) => [into.name, from.name, ...why]);
}

describe('contacts', () => {
  it('are kept as hashes that tell no phone, and nothing else', async () => {
    await client('1', '+79161234567', 'anna@firm.ru');
    const [row] = await stored();
    expect(Object.keys(row ?? {}).sort()).toEqual(['hashes', 'key']);
    expect(row?.hashes.map((hash) => hash.length)).toEqual([23, 23]);
    expect(
      JSON.stringify(await readDb(async (db) => Promise.all(db.tables.map((table) => table.toArray())))),
    ).not.toMatch(/9161234567|anna@/);
  });

  it('hash otherwise in every installation', async () => {
    const one = await hashesOf(values('+79161234567'));
    await contactSaltItem.removeValue();
    expect(await hashesOf(values('+79161234567'))).not.toEqual(one);
  });

  it('are the HMAC-SHA-256 of the salt, cut to 128 bits', async () => {
    // RFC 4231, test case 2: key "Jefe", data "what do ya want for nothing?"; the first letter stands for the kind.
    const { createHmac } = await import('node:crypto');
    const salt = btoa('Jefe');
    const expected = createHmac('sha256', 'Jefe').update('p+79161234567').digest().subarray(0, 16).toString('base64');
    const [hash] = await hashesOf(values('+79161234567'), { salt, keepsPlain: false });
    expect(hash).toBe(`p${expected.replace(/=+$/, '')}`);
  });

  it('that are told again write nothing', async () => {
    await client('1', '+79161234567');
    const before = await stored();
    await saveContacts([{ key: keyOf('1'), values: values('+79161234567') }], await contactSecret());
    expect(await stored()).toEqual(before);
    await saveContacts([{ key: keyOf('1'), values: values('+74951234567') }], await contactSecret());
    expect((await stored())[0]?.hashes).toHaveLength(2);
  });

  it('are kept themselves by the user’s choice, and erased with it while their hashes stay', async () => {
    await keepContacts(true);
    await client('1', '+79161234567', 'anna@firm.ru');
    expect((await stored())[0]?.plain).toEqual(values('+79161234567', 'anna@firm.ru'));
    await keepContacts(false);
    expect((await stored())[0]).not.toHaveProperty('plain');
    expect(await clientsWithHash(await hashesOf(values('+79161234567')))).toEqual([keyOf('1')]);
    await client('2', '+79167654321');
    expect((await stored())[1]).not.toHaveProperty('plain');
  });

  it('find their client under another name, as another record of a company, and merged', async () => {
    await client('1', '+79161234567');
    const hash = await hashesOf(values('+79161234567'));
    await saveCapture(SITE, captureOf('1', [], { name: 'Renamed' }), NOW);
    expect(await clientsWithHash(hash)).toEqual([keyOf('1')]);
    await saveCapture(SITE, captureOf('2', [], { aliases: [{ type: 'company', id: '1' }] }), NOW);
    expect(await clientsWithHash(hash)).toEqual([keyOf('2')]);
    await client('3', '+74951234567');
    await mergeClients(keyOf('3'), keyOf('2'), NOW);
    expect(await clientsWithHash(hash)).toEqual([keyOf('3')]);
  });

  it('go with their site, and with everything', async () => {
    await client('1', '+79161234567');
    await client('1', '+79161234567', undefined, OTHER);
    await mergeClients(keyOf('1', OTHER), keyOf('1'), NOW);
    await eraseSite(OTHER);
    expect((await stored()).map(({ key }) => key)).toEqual([keyOf('1')]);
    const [merges, left] = await readDb(async (db) => [await db.merges.count(), await db.hist.toArray()] as const);
    expect([merges, left]).toMatchObject([0, [{ key: keyOf('1') }]]);
    expect(left[0]).not.toHaveProperty('into');
    await eraseStore();
    expect(await stored()).toEqual([]);
    expect(await contactSaltItem.getValue()).toBeFalsy();
  });
});

describe('duplicates', () => {
  it('are clients with a phone or an e-mail in common, never those of one name', async () => {
    await client('1', '+79161234567', 'anna@firm.ru');
    await client('2', '+79161234567', 'anna@firm.ru', OTHER);
    await client('3', '+74951234567');
    await saveCapture(SITE, captureOf('4', [], { name: 'Firm 3' }), NOW);
    expect(await pairs()).toEqual([['Firm 2', 'Firm 1', 'email', 'phone']]);
  });

  it('are not the people of one company', async () => {
    await client('1', '+79161234567');
    await client('9', '+79161234567');
    await saveCapture(SITE, captureOf('1', [], { aliases: [{ type: 'company', id: '9' }] }), NOW);
    expect(await pairs()).toEqual([]);
  });

  it('the user has kept apart are not proposed again, until he takes it back', async () => {
    await client('1', '+79161234567');
    await client('2', '+79161234567');
    await keepApart(keyOf('1'), keyOf('2'), NOW);
    expect(await pairs()).toEqual([]);
    await client('2', '+79161234567', 'new@firm.ru');
    await client('1', '+79161234567', 'new@firm.ru');
    expect(await pairs()).toEqual([]);
    await proposeAgain(keyOf('2'), keyOf('1'));
    expect(await pairs()).toHaveLength(1);
  });

  it('once merged are listed, and proposed again when they are split', async () => {
    await client('1', '+79161234567');
    await client('2', '+79161234567');
    await mergeClients(keyOf('1'), keyOf('2'), NOW);
    const { proposals, merged } = await findDuplicates(NOW.today, new AbortController().signal);
    expect([proposals, merged]).toEqual([
      [],
      [{ from: keyOf('2'), fromName: 'Firm 2', into: keyOf('1'), intoName: 'Firm 1', at: NOW.instant }],
    ]);
    await unmergeClients(keyOf('2'));
    expect(await pairs()).toHaveLength(1);
  });
});
