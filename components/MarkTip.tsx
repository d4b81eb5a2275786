import type { Assessment } from '../lib/domain/assessment';
import { status_word } from '../lib/locales/messages/messages';
import { plainText } from './sentence';
import { statusSentence } from './statusSentence';

/** What a mark says at length: the status and its sentence. */
export function MarkTip({ assessment }: { readonly assessment: Assessment }) {
  const { status = 'noData' } = assessment;
  return (
    <div class="tip" role="tooltip">
      <b>{status_word({ status })}</b>: {plainText(statusSentence(assessment))}
    </div>
  );
}
