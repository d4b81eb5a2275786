import type { Assessment, Rhythm, Silence } from '../lib/domain/assessment';
import {
  count_days,
  count_deals,
  count_purchases,
  missed_cycles,
  open_deals,
  say_but,
  say_due,
  say_due_open,
  say_fair,
  say_former,
  say_given,
  say_last,
  say_no_deals,
  say_no_purchases,
  say_one,
  say_one_open,
  say_partial,
  say_seasonal,
  say_silent,
  say_unseen,
  say_usual,
} from '../lib/locales/messages/messages';
import { formatDaysAgo } from './formatDay';
import { formatMoney } from './formatMoney';
import { formatNumber } from './formatNumber';
import { compose, type Sentence, type SentencePart, slot } from './sentence';

/** Rhythm, its confidence, silence, conclusion: always in this order, always one sentence. */
export function statusSentence(assessment: Assessment): Sentence {
  const { status, rhythm, silence } = assessment;
  if (status === undefined) return [say_partial()];
  if (status === 'noData' || !silence) return [noDataText(assessment)];
  if (status === 'oneTime') return oneTimeSentence(assessment, silence);
  if (status === 'seasonal') return compose(say_seasonal({ ago: slot(0) }), agoPart(assessment, silence));
  if (status === 'former') return compose(say_former({ ago: slot(0) }), agoPart(assessment, silence));
  return rhythm ? rhythmSentence(assessment, rhythm, silence) : [say_unseen()];
}

function noDataText({ completeness, openDeals, planned }: Assessment): string {
  if (completeness.state !== 'complete') return say_unseen();
  const deals = Math.max(completeness.seen, openDeals + planned);
  return deals === 0 ? say_no_deals() : say_no_purchases({ deals: count_deals({ n: deals }) });
}

function agoPart({ today }: Assessment, { lastOn }: Silence): SentencePart {
  return { opens: 'rhythm', text: formatDaysAgo(lastOn, today) };
}

function oneTimeSentence(assessment: Assessment, silence: Silence): Sentence {
  const { money, openDeals } = assessment;
  const ago = agoPart(assessment, silence);
  if (openDeals > 0) {
    const deals: SentencePart = { opens: 'history', text: open_deals({ n: openDeals }) };
    return compose(say_one_open({ purchase: slot(0), deals: slot(1) }), ago, deals);
  }
  if (!money) return compose(say_one({ purchase: slot(0) }), ago);
  const sum = formatMoney(money.averageMinor, money.currency);
  return compose(say_one({ purchase: `${slot(0)}, ${slot(1)}` }), ago, { opens: 'history', text: sum });
}

/** «обычно» is said of the client's own rhythm only; a weak one names its source instead. */
function rhythmText({ source, confidence }: Rhythm, purchases: number): string {
  const words = { cycle: slot(0), purchases: count_purchases({ n: purchases }) };
  // A weak rhythm of the client's own is one interval: two purchases.
  if (source !== 'own' || confidence === 'weak') return say_given({ ...words, source });
  return say_usual({ ...words, confidence: confidence === 'fair' ? slot(1) : '' });
}

function rhythmSentence(assessment: Assessment, rhythm: Rhythm, silence: Silence): Sentence {
  const { status, purchases, openDeals } = assessment;
  const text = rhythmText(rhythm, purchases);
  const parts: SentencePart[] = [
    { opens: 'rhythm', text: count_days({ n: Math.round(rhythm.cycleDays) }) },
    { aside: say_fair() },
    { opens: 'rhythm', text: formatNumber(silence.days) },
    { conclusion: missed_cycles({ n: silence.missed }) },
    { opens: 'history', text: open_deals({ n: openDeals }) },
  ];
  if (status === 'active') {
    return compose(say_last({ rhythm: text, ago: slot(5) }), ...parts, agoPart(assessment, silence));
  }
  const isServed = openDeals > 0;
  if (status === 'due') {
    const words = { rhythm: text, days: slot(2) };
    return compose(isServed ? say_due_open({ ...words, deals: slot(4) }) : say_due(words), ...parts);
  }
  const missed = isServed ? say_but({ missed: slot(3), deals: slot(4) }) : slot(3);
  return compose(say_silent({ rhythm: text, days: slot(2), missed }), ...parts);
}
