import { saveCapture } from '../../../../lib/store/clients';
import { writeDb } from '../../../../lib/store/db';
import { writeImport } from '../../../../lib/store/imports';
import { withVisit } from '../../../../lib/store/pageVisits';
import { captureOf, NOW, notWon, partial, SITE, won } from '../samples';

export const RUN = 'run-of-marks';

/** A client whose every fact can be found again by a text that nobody else has. */
export const MARKED = {
  id: '90017',
  name: 'ООО «Зелёный Стол»',
  owner: 'Аглая Меркулова',
  phone: '+79161234567',
  traces: ['90017', 'Зелёный Стол', 'deal-7770', '7654321', '+79161234567', 'p:marked'],
} as const;

/** Puts him into every table and item. */
export async function fillClient(): Promise<void> {
  const deals = [
    won('deal-77701', '2026-05-01', 7654321),
    won('deal-77702', '2026-07-01', 7654321),
    notWon('deal-77704', 'lost'),
  ];
  const capture = captureOf(MARKED.id, deals, {
    name: MARKED.name,
    owner: MARKED.owner,
    aliases: [{ type: 'contact', id: '901' }],
  });
  await saveCapture(SITE, capture, NOW);
  await withVisit(SITE, { ...capture, ...partial(3, 9) }, Date.parse(NOW.instant));
  await importOne();
  const key = `${SITE} company ${MARKED.id}`;
  await writeDb((db) =>
    db.transaction('rw', db.contacts, db.merges, async () => {
      const plain = { phones: [MARKED.phone], emails: [], taxNumbers: [] };
      await db.contacts.put({ key, hashes: ['p:marked', 'p:marked-2'], plain });
      const other = `${SITE} company 1`;
      await db.merges.put({ id: `${key} ${other}`, said: 'apart', from: key, into: other, at: NOW.instant });
    }),
  );
}

/** One more purchase of his from a file. */
async function importOne(): Promise<void> {
  const client = { type: 'company', id: MARKED.id };
  const run = {
    id: RUN,
    file: { name: 'sales.csv', size: 1, digest: '00' },
    choice: { site: SITE, source: 'deals', clientType: 'company', holdsAll: true },
    state: 'writing',
    startedAt: NOW.instant,
    lastDay: '2026-08-30',
    doneTo: '',
    doneClients: 0,
    clients: 1,
    addedClients: 0,
    addedPurchases: 0,
  } as unknown as Parameters<typeof writeImport>[0];
  const placed = {
    key: `${SITE} company ${MARKED.id}`,
    client,
    name: MARKED.name,
    owner: undefined,
    contacts: undefined,
    size: 1,
    deals: [won('deal-77703', '2026-08-30', 7654321)],
  };
  await writeImport(run, [placed], {
    moment: NOW,
    signal: new AbortController().signal,
    onClients: () => undefined,
    secret: { salt: btoa('salt'), keepsPlain: false },
    normalised: (contacts) => contacts,
  });
}
