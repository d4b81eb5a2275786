import { dayNumber, dayOf } from '../../../lib/domain/day';
import type { ContactEntry } from '../../../lib/domain/outcome/contactEntry';
import { defaultRules } from '../../../lib/domain/rules';
import { beginBase, beginSealing, saveChunk } from '../../../lib/store/baseRead';
import { callerItem } from '../../../lib/store/call/callItems';
import { writeDb } from '../../../lib/store/db';
import { clientKey } from '../../../lib/store/key';
import { momentOf } from '../../../lib/store/moment';
import { refresh } from '../../../lib/store/refresh';
import { languageItem, rulesItem, sitesItem } from '../../../lib/store/settings';
import { seeded } from '../../bench/seeded';

/** What this script leaves in its page. */
interface Seed {
  /** Stores a firm of so many clients; `isWhole` false: a fifth of the histories is known in part. */
  readonly firm: (clients: number, language: 'ru' | 'en', isWhole: boolean) => Promise<void>;
}

declare global {
  var reportSeed: Seed;
}

const SITE = 'http://127.0.0.1';
const REASONS = ['forgot', 'price', 'competitor', 'ourFault', 'neededOnce', 'unknownRange'];
const MANAGERS = ['Olga Petrova', 'Ivan Smirnov', 'Maria Sokolova', undefined];
const NOTES = ['Promised to look at the spring list.', 'Asked to be called after the holidays.', 'Orders on Monday.'];

/** Runs in a page of the extension. */
async function firm(clients: number, language: 'ru' | 'en', isWhole: boolean): Promise<void> {
  const moment = momentOf(new Date());
  const today = dayNumber(moment.today);
  const chance = seeded(21);
  await languageItem.setValue(language);
  const control = { percent: 20, since: dayOf(today - 200) };
  const contact = { capDays: 14, maxSilentAttempts: 3, mayWakeC: false, control };
  await rulesItem.setValue({ ...defaultRules, marginRate: 0.4, contact });
  await callerItem.setValue({ person: { name: 'Olga Petrova', role: 'head' }, minuteMinor: 1_500 });
  await sitesItem.setValue([{ origin: SITE, adapter: 'amocrm', connectedAt: moment.instant }]);
  await beginBase(SITE, 'seed');
  const ids = Array.from({ length: clients }, (_, i) => String(100 + i));
  await saveChunk(SITE, { ...chunkOf(ids, today, chance), cursor: 0 }, moment);
  if (isWhole) await beginSealing(SITE, 'seed');
  await refresh(moment);
  await writeDb((db) => db.transaction('rw', db.contactLog, () => db.contactLog.bulkAdd(talksOf(ids, today, chance))));
}

function chunkOf(ids: readonly string[], today: number, chance: () => number) {
  const clients = ids.map((id) => ({
    client: { type: 'company', id },
    aliases: [],
    name: `Client ${id}`,
    owner: MANAGERS[Number(id) % MANAGERS.length],
    path: `/companies/detail/${id}`,
  }));
  const deals = clients.flatMap(({ client }) => dealsOf(client.id, today, chance).map((deal) => ({ client, deal })));
  const progress = { clients: ids.length, clientsTotal: undefined, deals: deals.length, dealsTotal: undefined };
  return { job: 'seed', clients, deals, progress };
}

/** A rhythm of his own for one to three years, then a silence of up to four cycles. */
function dealsOf(id: string, today: number, chance: () => number) {
  const cycle = 14 + Math.floor(70 * chance());
  const last = today - Math.floor(3.2 * cycle * chance());
  const count = Number(id) % 11 === 0 ? 1 : 4 + Math.floor(chance() * 18);
  return Array.from({ length: count }, (_, i) => ({
    id: `${id}-${i}`,
    on: dayOf(last - Math.round(i * cycle * (0.8 + 0.4 * chance()))),
    amountMinor: 200_000 + Math.floor(chance() * 6_000_000),
    currency: Number(id) % 17 === 0 ? 'EUR' : 'RUB',
    outcome: 'won' as const,
    category: chance() < 0.7 ? 'Seeds' : 'Tools',
  }));
}

/** One talk or two with every third client at some time within half a year. */
function talksOf(ids: readonly string[], today: number, chance: () => number): ContactEntry[] {
  return ids
    .filter((id) => Number(id) % 3 === 0)
    .map((id, i) => {
      const on = dayOf(today - Math.floor(170 * chance()));
      const reason = chance() < 0.7 ? REASONS[Math.floor(chance() * REASONS.length)] : undefined;
      const words = i % 9 === 0 ? 'We have a warehouse of our own now' : undefined;
      return {
        kind: 'outcome',
        id: `talk-${id}`,
        client: clientKey(SITE, { type: 'company', id }),
        on,
        at: `${on}T${String(6 + (i % 9)).padStart(2, '0')}:30:00.000Z`,
        by: MANAGERS[i % 3] as string,
        channel: 'call',
        outcome: 'willBuy',
        given: { ...(reason && { reason }), ...(words && { words }) },
        note: NOTES[i % NOTES.length] as string,
      };
    });
}

globalThis.reportSeed = { firm };
