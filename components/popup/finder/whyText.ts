import type { Day } from '../../../lib/domain/day';
import { UNTIL_HE_BUYS } from '../../../lib/domain/day/dayOutcomes';
import type { Standing, WhyHere } from '../../../lib/domain/day/whyHere';
import type { Bar } from '../../../lib/domain/wakeUpList';
import type { AssessedClient } from '../../../lib/domain/wakeUpRow';
import * as m from '../../../lib/locales/messages/messages';
import { formatDay } from '../../formatDay';
import { formatNumber } from '../../formatNumber';
import { settledText } from '../settledText';

/** Where a client stands: a heading, and a sentence where there is more to say. */
interface StandingText {
  readonly title: string;
  readonly text?: string;
}

export function standingText(why: WhyHere, client: AssessedClient, today: Day): StandingText {
  const { standing } = why;
  switch (standing.kind) {
    case 'settled':
      return { title: m.why_settled(), text: settledText(standing.call, today) };
    case 'partial':
      return { title: m.why_partial(), text: m.why_partial_text({ seen: formatNumber(standing.seen) }) };
    case 'noData':
      return { title: m.why_no_data(), text: m.why_no_data_text() };
    case 'queued':
      return queuedText(standing);
    case 'barred':
      return { title: m.why_barred({ reason: barredText(standing.bar, why, client, today) }) };
    case 'listed':
      return { title: listedText(standing) };
    case 'rests':
      return restText(standing, client, today);
  }
}

function queuedText({ place }: Extract<Standing, { kind: 'queued' }>): StandingText {
  if (place === undefined) return { title: m.why_queue() };
  return { title: m.why_queue(), text: m.why_queue_text({ place: formatNumber(place) }) };
}

function listedText({ occasion }: Extract<Standing, { kind: 'listed' }>): string {
  if (occasion === 'agreed') return m.why_here_agreed();
  if (occasion === 'wake') return m.why_here();
  return occasion === 'due' ? m.why_due() : m.why_care();
}

function restText(
  { sleepsOn }: Extract<Standing, { kind: 'rests' }>,
  { assessment }: AssessedClient,
  today: Day,
): StandingText {
  if (assessment.status === 'oneTime') return { title: m.why_one_time() };
  if (assessment.status === 'seasonal') return { title: m.why_season() };
  if (sleepsOn === undefined || sleepsOn <= today) return { title: m.why_active() };
  return { title: m.why_active(), text: m.why_active_until({ day: formatDay(sleepsOn, today) }) };
}

/** A rule that holds nobody back here. */
export function okText(bar: Bar, { limits }: WhyHere): string {
  if (bar === 'contactedRecently') return m.why_ok_contacted_recently({ days: limits.capDays });
  if (bar === 'silentAttempts') return m.why_ok_silent_attempts({ n: limits.maxSilentAttempts });
  return passedWords[bar]();
}

const passedWords: Readonly<Record<Exclude<Bar, 'contactedRecently' | 'silentAttempts'>, () => string>> = {
  doNotContact: m.why_ok_do_not_contact,
  prefersMessages: m.why_ok_prefers_messages,
  former: m.why_ok_former,
  openDeal: m.why_ok_open_deal,
  agreedDate: m.why_ok_agreed_date,
  quietPeriod: m.why_ok_quiet_period,
  classC: m.why_ok_class_c,
  seasonClosed: m.why_ok_season_closed,
  colleagueClient: m.why_ok_colleague_client,
  controlShare: m.why_ok_control_share,
  outsideHours: m.why_ok_outside_hours,
  capacityUsed: m.why_ok_capacity_used,
};

/** The rule that stopped him, with its day or number. */
export function barredText(bar: Bar, { facts, limits }: WhyHere, { owner }: AssessedClient, today: Day): string {
  const dayOf = (day: Day | undefined) => (day === undefined ? '' : formatDay(day, today));
  switch (bar) {
    case 'agreedDate':
      return m.why_bar_agreed_date({ day: dayOf(facts.agreedOn) });
    case 'quietPeriod':
      if (facts.quietUntil === UNTIL_HE_BUYS) return m.why_bar_quiet_until_buys();
      return m.why_bar_quiet_period({ day: dayOf(facts.quietUntil) });
    case 'contactedRecently':
      return m.why_bar_contacted_recently({ day: dayOf(facts.lastContactOn), days: limits.capDays });
    case 'controlShare':
      return m.why_bar_control_share({ day: dayOf(facts.heldBackUntil) });
    case 'silentAttempts':
      return m.why_bar_silent_attempts({ n: facts.silentAttempts ?? 0 });
    case 'colleagueClient':
      return m.why_bar_colleague_client({ owner: owner ?? '' });
    default:
      return stoppedWords[bar]();
  }
}

type Plain = Exclude<
  Bar,
  'agreedDate' | 'quietPeriod' | 'contactedRecently' | 'silentAttempts' | 'colleagueClient' | 'controlShare'
>;

const stoppedWords: Readonly<Record<Plain, () => string>> = {
  doNotContact: m.why_bar_do_not_contact,
  prefersMessages: m.why_bar_prefers_messages,
  former: m.why_bar_former,
  openDeal: m.why_bar_open_deal,
  classC: m.why_bar_class_c,
  seasonClosed: m.why_bar_season_closed,
  outsideHours: m.why_bar_outside_hours,
  capacityUsed: m.why_bar_capacity_used,
};
