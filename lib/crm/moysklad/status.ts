import type { Outcome } from '../../domain/deal';
import { captionOf } from '../labels/caption';

/** Statuses a new account has. They are renamed freely, so others tell nothing; a shipped order may still come back. */
const OUTCOMES: ReadonlyMap<string, Outcome> = new Map([
  ['новый', 'open'],
  ['подтвержден', 'open'],
  ['подтверждён', 'open'],
  ['собран', 'open'],
  ['доставлен', 'won'],
  ['отменен', 'lost'],
  ['отменён', 'lost'],
  ['возврат', 'lost'],
]);

export const outcomeOfStatus = (status: string | undefined) => OUTCOMES.get(captionOf(status ?? ''));
