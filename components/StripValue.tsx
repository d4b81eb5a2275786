import type { Assessment, ClassReason } from '../lib/domain/assessment';
import { a_year, class_share, part_of_deals, recoverable as recoverableWord } from '../lib/locales/messages/messages';
import { ClassButton } from './ClassChip';
import { formatWholeMoney } from './formatMoney';
import { formatPercent } from './formatPercent';
import { Num } from './Num';
import type { Opener } from './opener';
import { RhythmLine } from './RhythmLine';
import { plainText } from './sentence';
import { statusSentence } from './statusSentence';

export interface StripValueProps {
  readonly assessment: Assessment;
  readonly opener: Opener;
}

/** The picture of the rhythm, how much was read, the class with its reason, and what may come back. */
export function StripValue({ assessment, opener }: StripValueProps) {
  const { status, silence, recentOn, today, valueClass, recoverable } = assessment;
  if (!status) return null;
  return (
    <>
      {silence && recentOn.length > 1 && (
        <RhythmLine
          status={status}
          boughtOn={recentOn}
          expectedOn={silence.expectedOn}
          today={today}
          label={plainText(statusSentence(assessment))}
          size="small"
        />
      )}
      <DealsRead assessment={assessment} opener={opener} />
      {valueClass && (
        <span class="value">
          <ClassButton
            value={valueClass.value}
            isOpen={opener.openPlace === 'class'}
            onOpen={(anchor) => opener.toggle('class', 'class', anchor)}
          />
          <span class="why">{classReasonText(assessment, valueClass)}</span>
        </span>
      )}
      {recoverable && (
        <span class="stake">
          <Num isOpen={opener.openPlace === 'money'} onOpen={(anchor) => opener.toggle('money', 'money', anchor)}>
            {formatWholeMoney(recoverable.amountMinor, recoverable.currency)}
          </Num>
          <small>{recoverableWord()}</small>
        </span>
      )}
    </>
  );
}

function DealsRead({ assessment, opener }: StripValueProps) {
  const { state, seen, total } = assessment.completeness;
  if (state !== 'complete' || total === undefined || total === 0) return null;
  return (
    <span class="read">
      <Num isOpen={opener.openPlace === 'read'} onOpen={(anchor) => opener.toggle('read', 'history', anchor)}>
        {part_of_deals({ seen, total })}
      </Num>
    </span>
  );
}

function classReasonText({ money }: Assessment, { by, sharePercent }: ClassReason): string {
  if (by === 'share' && sharePercent !== undefined) {
    return class_share({ kind: money?.isMargin ? 'margin' : 'turnover', percent: formatPercent(sharePercent) });
  }
  return money ? a_year({ sum: formatWholeMoney(money.yearlyMinor, money.currency) }) : '';
}
