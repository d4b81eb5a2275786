import type { ClientCard } from '../lib/domain/capture';
import { status_word, word_barred } from '../lib/locales/messages/messages';
import { barredText } from './barredText';
import { plainText } from './sentence';
import { statusSentence } from './statusSentence';

/** What a mark says at length: the status and its sentence, or that he is not to be contacted. */
export function MarkTip({ kind, barredOn, assessment }: Pick<ClientCard, 'kind' | 'barredOn' | 'assessment'>) {
  const { status = 'noData', today } = assessment;
  const isBarred = kind === 'barred';
  return (
    <div class="tip" role="tooltip">
      <b>{isBarred ? word_barred() : status_word({ status })}</b>:{' '}
      {isBarred ? barredText(barredOn, today) : plainText(statusSentence(assessment))}
    </div>
  );
}
