import type { BarredView, ClientView, StripView, UnconfirmedView } from '../../components/stripView';
import type { Doubt } from '../crm/pageReading';
import { dayOfInstant } from '../crm/text/date';
import type { ClientCard } from '../domain/capture';
import { NOTHING_READ } from './capture';
import type { Guess } from './guess';
import type { Question } from './question';

/** What stands in the strip where nothing is known of a client and nothing speaks against its page. */
const NO_CARD: StripView = { kind: 'stopped', why: 'halfLoaded', seen: 0, total: undefined };

/** Where there is no card, the page's first doubt says why. A card that bars its client brings its own kind. */
export function cardView(card: ClientCard | undefined, canRead: boolean, doubts: readonly Doubt[]): StripView {
  const [doubt] = doubts;
  if (!card) return doubt ? doubtView(doubt) : NO_CARD;
  return { kind: 'client', ...card, canRead } satisfies ClientView | BarredView;
}

/** `why` is a code with an example: `ambiguousDate: 03.04.2026`. */
function doubtView({ what, why }: Doubt): StripView {
  return { kind: 'doubt', what, text: why.replace(/^[^:]*: /, ''), answers: [] };
}

/** The code of an answer is its place. */
export function questionView({ what, text, answers }: Question): StripView {
  return { kind: 'doubt', what, text, answers: answers.map(({ means }, index) => ({ code: `${index}`, means })) };
}

export function guessView({ seen, lastOn }: Guess): UnconfirmedView {
  return { kind: 'unconfirmed', seen, lastOn, today: dayOfInstant(Date.now()) ?? '' };
}

/** A page that is doubted as a whole is not the one we know. */
export function unreadView(card: ClientCard | undefined, needsAttention: boolean): StripView {
  const { seen, total } = card?.assessment.completeness ?? NOTHING_READ;
  return { kind: 'stopped', why: needsAttention ? 'outdated' : 'changed', seen, total };
}
