import type { ClientAddress } from '../../domain/capture';
import type { Day } from '../../domain/day';
import type { HandSheet } from '../../domain/hand/handSheet';
import type { SetByHand } from '../../domain/hand/handWish';
import { validCorrections } from '../../domain/hand/validCorrections';
import { validMarks } from '../../domain/marks/mark';
import type { BarredSheet } from '../../domain/talk/callSheet';
import { cardOf } from '../card';
import { whyOf } from '../day/whyOf';
import { readDb } from '../db';
import { findHistory } from '../identity/findHistory';
import type { Moment } from '../moment';
import { wakeUpItem } from '../wakeUpItem';
import { handOf, readHands } from './hands';

/**
 * What was set of a client by hand, and why he is, or is not, among today's calls; undefined: nothing is known of him.
 * Throws `StoreFailure`.
 */
export async function openHand(
  site: string,
  address: ClientAddress,
  moment: Moment,
): Promise<HandSheet | BarredSheet | undefined> {
  const { today } = moment;
  const [card, list] = await Promise.all([cardOf(site, address, today), wakeUpItem.getValue()]);
  const known = card && (await knownOf(site, address));
  if (!known) return undefined;
  const { name, assessment } = card;
  if (card.kind === 'barred') return { barred: 'doNotContact', name, on: card.barredOn, today };
  const why = list ? await whyOf(known.key, list, moment) : undefined;
  return {
    name,
    today,
    set: holding(known.set, today, assessment.lastOn),
    cycleDays: assessment.rhythm?.cycleDays,
    valueClass: assessment.valueClass?.value,
    ...(why && { list: why }),
  };
}

function knownOf(site: string, address: ClientAddress) {
  return readDb((db) =>
    db.transaction('r', db.hist, db.hand, async () => {
      const row = await findHistory(db, site, address);
      return row && { key: row.key, set: handOf(row, await readHands(db)) ?? { corrections: [], marks: [] } };
    }),
  );
}

function holding({ corrections, marks }: SetByHand, today: Day, lastOn: Day | undefined): SetByHand {
  return {
    corrections: Object.values(validCorrections(corrections, today, lastOn)),
    marks: marks.filter((mark) => validMarks([mark], today).length > 0),
  };
}
