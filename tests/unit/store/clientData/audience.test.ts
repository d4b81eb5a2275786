import { beforeEach, expect, it } from 'vitest';
import { audienceOf } from '../../../../lib/domain/exporting/audience';
import type { ConsentEntry } from '../../../../lib/domain/policy/consent';
import { audienceCandidates } from '../../../../lib/store/clientData/audience';
import { eraseClient } from '../../../../lib/store/clientData/erase';
import { saveCapture } from '../../../../lib/store/clients';
import { readDb, writeDb } from '../../../../lib/store/db';
import { emptyStore } from '../emptyStore';
import { captureOf, evenly, NOW, SITE } from '../samples';

beforeEach(emptyStore);

const keyOf = (id: string) => `${SITE} company ${id}`;
const phoneOf = (id: string) => `+7916000000${id}`;

async function fill(): Promise<void> {
  for (const id of ['1', '2', '3', '4']) {
    await saveCapture(
      SITE,
      captureOf(id, evenly(id, 30, 60, 3), { aliases: [{ type: 'contact', id: `9${id}` }] }),
      NOW,
    );
    const plain = { phones: [phoneOf(id)], emails: [`${id}@example.com`], taxNumbers: [] };
    // Read from the page of the person, who is an alias of the client.
    await writeDb((db) => db.contacts.put({ key: `${SITE} contact 9${id}`, hashes: [`p${id}`], plain }));
  }
}

let written = 0;
async function say(id: string, change: Partial<ConsentEntry>): Promise<void> {
  const entry: ConsentEntry = {
    id: `consent ${written++}`,
    client: keyOf(id),
    channel: 'call',
    gives: 'offers',
    isGiven: true,
    on: '2026-11-01',
    by: 'Мария',
    source: 'talk',
    ...change,
  };
  await writeDb((db) => db.consents.put(entry));
}

const bar = (id: string) =>
  writeDb((db) =>
    db.doNotContact.put({ id: `bar ${id}`, client: keyOf(id), hashes: [`p${id}`], on: '2026-11-02', by: 'Мария' }),
  );
const members = async () => audienceOf(await audienceCandidates(NOW.today), 'yandex').members;

it('is empty while nobody has agreed', async () => {
  await fill();
  expect(audienceOf(await audienceCandidates(NOW.today), 'meta').counts).toMatchObject({ candidates: 4, taken: 0 });
});

it('tells of each what he has agreed to: a phone for calls and messages, an e-mail for e-mails', async () => {
  await fill();
  await say('1', { channel: 'sms' });
  await say('2', { channel: 'email' });
  await say('3', { channel: 'call', gives: 'reminder' });
  expect(await members()).toEqual([
    { phones: ['79160000001'], emails: [] },
    { phones: [], emails: ['2@example.com'] },
  ]);
});

it('holds to the last word, and to none that is still to come', async () => {
  await fill();
  await say('1', {});
  await say('1', { isGiven: false, on: '2026-11-05' });
  await say('2', { on: '2026-12-01' });
  expect(await members()).toEqual([]);
});

it('leaves out who asked not to be contacted, by himself and by a phone he shares', async () => {
  await fill();
  for (const id of ['1', '2', '3']) await say(id, {});
  await bar('1');
  await writeDb((db) => db.contacts.update(`${SITE} contact 92`, { hashes: ['p2', 'p1'] }));
  expect(await members()).toEqual([{ phones: ['79160000003'], emails: [] }]);
});

it('remembers after erasing that he asked not to be contacted, and nothing else', async () => {
  await fill();
  await say('1', {});
  await bar('1');
  await eraseClient(keyOf('1'), NOW);
  expect(await readDb((db) => db.doNotContact.count())).toBe(1);
  expect(await readDb((db) => db.consents.count())).toBe(0);
  await saveCapture(SITE, captureOf('new', evenly('n', 30, 60, 3)), NOW);
  const plain = { phones: [phoneOf('1')], emails: [], taxNumbers: [] };
  await writeDb((db) => db.contacts.put({ key: keyOf('new'), hashes: ['p1'], plain }));
  await say('new', {});
  expect(await members()).toEqual([]);
});
