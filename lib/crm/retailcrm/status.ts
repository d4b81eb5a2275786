import type { Outcome } from '../../domain/deal';
import { captionOf } from '../labels/caption';

/**
 * Names of the statuses whose groups the CRM keeps in every account: new, complete, cancel (its help, «Группы
 * статусов»). Accounts add others and rename them, so an unknown status tells nothing.
 */
const OUTCOMES: ReadonlyMap<string, Outcome> = new Map([
  ['новый', 'open'],
  ['new', 'open'],
  ['выполнен', 'won'],
  ['complete', 'won'],
  ['completed', 'won'],
  ['отменен', 'lost'],
  ['отменён', 'lost'],
  ['cancelled', 'lost'],
  ['canceled', 'lost'],
]);

export const outcomeOfStatus = (status: string | undefined) => OUTCOMES.get(captionOf(status ?? ''));
