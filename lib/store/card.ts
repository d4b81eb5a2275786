import { assess } from '../domain/assess';
import type { ClientAddress, ClientCard, ClientChances } from '../domain/capture';
import { cleanHistory } from '../domain/cleanHistory';
import { type Day, dayNumber } from '../domain/day';
import { suppressed } from '../domain/policy/suppressed';
import type { Forecast } from '../domain/probability/forecast';
import { barringWordOf } from './call/barring';
import { clientHistory, keptFrom } from './clientHistory';
import { readDirectly } from './direct/readDirectly';
import { findHistory } from './identity/findHistory';
import { judgeContext } from './judgeContext';
import type { JudgeContext } from './judged';
import { getMeta } from './meta';
import type { ReadableDb } from './readable';
import type { HistRow, StoredForecast } from './rows';
import { rulesItem } from './settings';

/** What a card is made of, as one transaction has read it. */
interface CardGround {
  readonly row: HistRow;
  readonly context: JudgeContext;
  readonly forecast: StoredForecast | undefined;
  readonly barred: Awaited<ReturnType<typeof barringWordOf>>;
}

/** Must run inside the transaction that has read the row. */
export async function groundOf(db: ReadableDb, row: HistRow, context: JudgeContext): Promise<CardGround> {
  return { row, context, forecast: await getMeta(db, 'forecast'), barred: await barringWordOf(db, row) };
}

/** The client as his page shows him; undefined: nothing was ever read of him. */
export async function cardOf(site: string, address: ClientAddress, today: Day): Promise<ClientCard | undefined> {
  const rules = await rulesItem.getValue();
  const ground = await readDirectly(['hist', 'meta', 'hand', 'contacts', 'doNotContact', 'talks'], async (db) => {
    const row = await findHistory(db, site, address);
    if (!row) return undefined;
    const hasTalk = (await db.talks.get(row.key)) !== undefined;
    return { ...(await groundOf(db, row, await judgeContext(db, rules, today))), hasTalk };
  });
  return ground && { ...(await card(ground)), ...(ground.hasTalk && !ground.barred && { hasTalk: true as const }) };
}

export async function card({ row, context, forecast, barred }: CardGround): Promise<ClientCard> {
  const { client, readAt } = row;
  const known = { client, name: row.name ?? client.id, readAt };
  if (barred) return { ...known, kind: 'barred', barredOn: barred.on, assessment: suppressed(context) };
  const oldest = keptFrom(row);
  const chances = forecast && (await chancesOf(row, context, forecast.forecast));
  return {
    ...known,
    assessment: assess(clientHistory(row, context.hands), context),
    ...(oldest !== undefined && { keptFrom: oldest }),
    ...(chances && { chances }),
  };
}

/** Only of a whole history: a part of one has silences that are none. */
async function chancesOf(
  row: HistRow,
  { today, rules, hands }: JudgeContext,
  forecast: Forecast,
): Promise<ClientChances | undefined> {
  if (row.completeness.state !== 'complete') return undefined;
  // The functions behind the model are many, and a base too small for one never needs them.
  const { foreteller } = await import('../domain/probability/foretell');
  const { days } = cleanHistory(clientHistory(row, hands), today, rules).purchases;
  const foretold = foreteller(forecast, dayNumber(today), rules.leadDays)(days);
  const { source, clients, horizonDays } = forecast;
  return foretold && { alive: foretold.alive, buys: foretold.buys, by: foretold.by, horizonDays, source, clients };
}
