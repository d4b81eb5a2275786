import { byText } from '../../domain/byText';
import { type Day, dayOf } from '../../domain/day';
import type { ClientRule, ClientRules } from '../../domain/hand/clientRule';
import { validCorrections } from '../../domain/hand/validCorrections';
import { readDb } from '../db';
import { rootOfRecord, unitedClient } from '../identity/united';
import type { HistRow } from '../rows';
import { type Hands, handOf, readHands } from './hands';

/** More are counted and not shown. */
const SHOWN = 200;

/** Clients for whom something set by hand holds today, what was set last first. Throws `StoreFailure`. */
export async function clientRules(today: Day): Promise<ClientRules> {
  const clients = await readDb((db) =>
    db.transaction('r', db.hist, db.hand, async () => {
      const hands = await readHands(db);
      const roots = await Promise.all([...hands.keys()].map((key) => rootOfRecord(db, key)));
      const apart = new Map(roots.flatMap((root) => (root ? [[root.key, root] as const] : [])));
      const united = await Promise.all([...apart.values()].map((root) => unitedClient(db, root)));
      return united.flatMap((row) => ruleOf(row, hands, today));
    }),
  );
  const latest = clients.toSorted((one, other) => byText(lastSet(other), lastSet(one)) || byText(one.name, other.name));
  return { rows: latest.slice(0, SHOWN), total: clients.length };
}

function ruleOf(row: HistRow, hands: Hands, today: Day): readonly ClientRule[] {
  const { key, site, client, name, d } = row;
  const last = d.length > 0 ? dayOf(Math.max(...d)) : undefined;
  const set = Object.values(validCorrections(handOf(row, hands)?.corrections ?? [], today, last));
  return set.length === 0 ? [] : [{ key, site, client, name: name ?? client.id, set }];
}

function lastSet({ set }: ClientRule): string {
  return (
    set
      .map(({ setOn }) => setOn)
      .sort()
      .at(-1) ?? ''
  );
}
