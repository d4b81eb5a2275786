import { assess } from '../domain/assess';
import type { Capture, ClientAddress, ClientCard, ClientChances } from '../domain/capture';
import { cleanHistory } from '../domain/cleanHistory';
import { type Day, dayNumber } from '../domain/day';
import type { Forecast } from '../domain/probability/forecast';
import { foreteller } from '../domain/probability/foretell';
import { type ClientDb, readDb, writeDb } from './db';
import { alsoMet } from './goneDeals';
import { clientHistory, keptFrom } from './history';
import { unitedClient } from './identity/united';
import { findHistory, mergeCaptures } from './merge';
import { getMeta } from './meta';
import type { Moment } from './moment';
import type { HistRow, StatRow, StoredForecast } from './rows';
import { rulesItem } from './settings';
import type { StatContext } from './stat';
import { statContext } from './statContext';
import { noteInList } from './wakeUp';

/**
 * Merges what was read of a client into his history; both of his rows are written or none. A failure of the store
 * is thrown as `StoreFailure`.
 */
export async function saveCapture(site: string, capture: Capture, moment: Moment): Promise<ClientCard> {
  const rules = await rulesItem.getValue();
  const { known, stat, shown, changes } = await writeDb((db) =>
    db.transaction('rw', db.hist, db.stat, db.meta, db.merges, async () => {
      const context = await statContext(db, rules, moment.today);
      const known = await findStat(db, site, capture.client);
      const changes = await getMeta(db, 'changes');
      const [row] = await mergeCaptures(db, site, [capture], context, moment, (row) => alsoMet(row, capture));
      if (!row) throw new Error('A capture always has a row');
      const client = await unitedClient(db, row);
      const stat = await db.stat.get(client.key);
      return { known, stat, changes, shown: card(client, context, await getMeta(db, 'forecast')) };
    }),
  );
  const isSameClient = known === undefined || known.key === stat?.key;
  // What was read is safe by now; a list that cannot be written is made good by the next refresh.
  if (stat && isSameClient) {
    await noteInList(known, stat, changes ?? 0, { today: moment.today, rules }).catch(() => undefined);
  }
  return shown;
}

async function findStat(db: ClientDb, site: string, address: ClientAddress): Promise<StatRow | undefined> {
  const row = await findHistory(db, site, address);
  return row && db.stat.get(row.key);
}

/** The client as his page shows him; undefined: nothing was ever read of him. */
export async function cardOf(site: string, address: ClientAddress, today: Day): Promise<ClientCard | undefined> {
  const rules = await rulesItem.getValue();
  return readDb((db) =>
    db.transaction('r', db.hist, db.meta, async () => {
      const row = await findHistory(db, site, address);
      return row && card(row, await statContext(db, rules, today), await getMeta(db, 'forecast'));
    }),
  );
}

function card(row: HistRow, context: StatContext, stored: StoredForecast | undefined): ClientCard {
  const oldest = keptFrom(row);
  const chances = stored && chancesOf(row, context, stored.forecast);
  return {
    client: row.client,
    name: row.name ?? row.client.id,
    assessment: assess(clientHistory(row), context),
    readAt: row.readAt,
    ...(oldest !== undefined && { keptFrom: oldest }),
    ...(chances && { chances }),
  };
}

/** Only of a whole history: a part of one has silences that are none. */
function chancesOf(row: HistRow, { today, rules }: StatContext, forecast: Forecast): ClientChances | undefined {
  if (row.completeness.state !== 'complete') return undefined;
  const { days } = cleanHistory(clientHistory(row), today, rules).purchases;
  const foretold = foreteller(forecast, dayNumber(today), rules.leadDays)(days);
  const { source, clients, horizonDays } = forecast;
  return foretold && { alive: foretold.alive, buys: foretold.buys, by: foretold.by, horizonDays, source, clients };
}
