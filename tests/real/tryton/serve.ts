/** `npx jiti tests/real/tryton/serve.ts`: a seeded Tryton to look at and work against, until Ctrl+C. */
import { installPackages } from './packages';
import { seedOf } from './seed/clients';
import { endOnSignal, fill, logins, makeDatabase, makePlace, startServer } from './server';
import { timed } from './stopwatch';

endOnSignal();
await timed('packages', installPackages);
const place = await makePlace();
await timed('database', () => makeDatabase(place));
const today = new Intl.DateTimeFormat('sv-SE').format(new Date());
const ids = await timed('seed', () => fill(place, seedOf(today)));
const server = await timed('server', () => startServer(place));
console.log(`${place.origin}/#crm/model/party.party/${ids[0]}  (pid ${server.pid})`);
for (const { name, password } of logins) console.log(`${name} / ${password}`);
