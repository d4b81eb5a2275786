import { dayNumber, dayOf } from '../../../lib/domain/day';
import { beginBase, beginSealing, saveChunk } from '../../../lib/store/baseRead';
import { momentOf } from '../../../lib/store/moment';
import { refresh } from '../../../lib/store/refresh';
import { sitesItem } from '../../../lib/store/settings';
import { seeded } from '../seeded';

declare global {
  /** What this script leaves in its page. */
  var bench: { readonly fill: (clients: number, site?: string) => Promise<void> };
}

const SITE = 'http://127.0.0.1';
const AT_ONCE = 250;
const DEALS = 7;

/** Runs in a page of the extension: stores so many clients as reading a base does, each with seven purchases. */
async function fill(clients: number, site = SITE): Promise<void> {
  const moment = momentOf(new Date());
  await sitesItem.setValue([{ origin: site, adapter: 'amocrm', connectedAt: moment.instant }]);
  await beginBase(site, 'bench');
  const chance = seeded(11);
  for (let cursor = 0; cursor * AT_ONCE < clients; cursor++) {
    const ids = Array.from({ length: Math.min(AT_ONCE, clients - cursor * AT_ONCE) }, (_, i) => cursor * AT_ONCE + i);
    await saveChunk(site, { ...chunkOf(ids, dayNumber(moment.today), chance), cursor }, moment);
  }
  await beginSealing(site, 'bench');
  await refresh(moment);
}

function chunkOf(ids: readonly number[], today: number, chance: () => number) {
  const clients = ids.map((id) => ({
    client: { type: 'company', id: String(id) },
    aliases: [],
    name: `Client ${id}`,
    owner: undefined,
    path: `/companies/detail/${id}`,
  }));
  const deals = clients.flatMap(({ client }) => dealsOf(today, chance).map((deal) => ({ client, deal })));
  const progress = { clients: ids.length, clientsTotal: undefined, deals: deals.length, dealsTotal: undefined };
  return { job: 'bench', clients, deals, progress };
}

/** Purchases every so many days, silent for up to four times as long. */
function dealsOf(today: number, chance: () => number) {
  const cycle = 10 + Math.floor(50 * chance());
  const last = today - Math.floor(4 * cycle * chance());
  return Array.from({ length: DEALS }, (_, i) => ({
    id: String(Math.floor(chance() * 1e12)),
    on: dayOf(last - i * cycle),
    amountMinor: 100_000 + Math.floor(chance() * 5_000_000),
    currency: 'RUB',
    outcome: 'won' as const,
  }));
}

globalThis.bench = { fill };
