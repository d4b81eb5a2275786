import type { Outcome } from '../../domain/deal';
import { captionOf } from './caption';

/** Words that end a deal in no other way, whatever the CRM. Every account names its own stages; others tell nothing. */
const OUTCOMES: Readonly<Record<string, Outcome>> = {
  выиграна: 'won',
  выиграно: 'won',
  'успешно завершена': 'won',
  'завершена успешно': 'won',
  'успешно реализовано': 'won',
  'сделка успешна': 'won',
  won: 'won',
  'closed won': 'won',
  проиграна: 'lost',
  проиграно: 'lost',
  провалена: 'lost',
  'завершена неуспешно': 'lost',
  'закрыто и не реализовано': 'lost',
  отказ: 'lost',
  отменен: 'lost',
  отменён: 'lost',
  отменена: 'lost',
  lost: 'lost',
  'closed lost': 'lost',
  cancelled: 'lost',
  canceled: 'lost',
  новая: 'open',
  'в работе': 'open',
  new: 'open',
  'in progress': 'open',
};

/** How a deal of this stage ended; undefined for a stage of the account's own. */
export function outcomeOfStage(stage: string | undefined): Outcome | undefined {
  const word = captionOf(stage ?? '');
  return Object.hasOwn(OUTCOMES, word) ? OUTCOMES[word] : undefined;
}
